import { beforeEach, describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { personOf, staffKey } from '../identity/store'
import { commit, table } from '../platform/table'
import { handler } from './foundChannel'
import { hqId, partyKey } from './store'

const founding = () => ({ partyId: newId('pty'), name: '山泉食品', division: '310115', staffId: newId('stf'), staffName: '赵敏' })

describe('founding the channel', () => {
  beforeEach(() => commit({ key: { pk: 'HQ', sk: 'HQ' }, delete: true }))

  it('makes HQ, its first admin and an invitation, of which only the hash is kept', async () => {
    const given = founding()
    const { invitation, expiresAt } = await handler(given)
    expect(await hqId()).toBe(given.partyId)
    expect(await table.get(partyKey(given.partyId))).toMatchObject({
      leaders: 1,
      summary: { kind: 'hq', name: '山泉食品', lifecycle: 'active' },
    })
    expect(await personOf(given.staffId)).toMatchObject({ staff: { roles: ['admin'] }, invitation: { until: expiresAt } })
    expect(JSON.stringify(await table.get(staffKey(given.staffId)))).not.toContain(invitation.split('.')[1])
  })

  it('happens once, however often it is tried at once', async () => {
    const tries = await Promise.allSettled([founding(), founding(), founding()].map(handler))
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    await expect(handler(founding())).rejects.toMatchObject({ code: 'party.duplicate' })
  })

  it('invites the first admin anew until that person has accepted', async () => {
    const given = founding()
    const first = await handler(given)
    const second = await handler(given)
    expect(second).toMatchObject({ partyId: given.partyId, staffId: given.staffId })
    expect(second.invitation).not.toBe(first.invitation)
    await commit({ key: staffKey(given.staffId), set: { identity: 'bound' } })
    await expect(handler(given)).rejects.toMatchObject({ code: 'party.duplicate' })
  })

  it('refuses what is incomplete', async () => {
    await expect(handler({ ...founding(), division: '31' })).rejects.toThrow()
    expect(await hqId()).toBeUndefined()
  })
})
