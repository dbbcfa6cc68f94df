import { beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import type { Party } from '@shared/parties/model'
import type { Staff } from '@shared/parties/staff'
import { handler as confirmWebLogin } from '../identity/confirmWebLogin'
import { handler as inviteStaff } from '../identity/inviteStaff'
import { handler as me } from '../identity/me'
import { commit, table } from '../platform/table'
import { invoke } from '../testing/invoke'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler as getParty } from './getParty'
import { handler as listParties } from './listParties'
import { handler as listStaff } from './listStaff'
import { handler as saveParty } from './saveParty'
import { handler as saveStaff } from './saveStaff'
import { partyKey } from './store'

type Call = Parameters<typeof invoke>[1]
let dealer: Party
let owner: Staff
const callers: Record<string, string | undefined> = { anonymous: undefined }

beforeAll(async () => {
  const hq = await aParty()
  dealer = await aParty({ kind: 'dealer', parentId: hq.partyId })
  owner = await aStaff({ partyId: dealer.partyId, name: '不可外传' })
  const sibling = await aParty({ kind: 'dealer', parentId: hq.partyId })
  callers.sibling = await signedIn(await aStaff({ partyId: sibling.partyId }), sibling)
  callers.clerk = await signedIn(await aStaff({ partyId: dealer.partyId, roles: ['clerk'] }), dealer)
  callers.disabled = await signedIn(await aStaff({ partyId: dealer.partyId, disabled: true }), dealer)
  callers.finance = await signedIn(await aStaff({ partyId: hq.partyId, roles: ['finance'] }), hq)
  const { staffId } = await aStaff({ partyId: dealer.partyId })
  callers.moved = await signedIn({ ...owner, staffId, partyId: sibling.partyId }, sibling)
})

const calls: Record<string, [handler: Parameters<typeof invoke>[0], call: () => NonNullable<Call>]> = {
  me: [me, () => ({ method: 'GET' })],
  confirmWebLogin: [confirmWebLogin, () => ({ pathParameters: { webLoginId: newId('wlg') } })],
  inviteStaff: [inviteStaff, () => ({ pathParameters: { staffId: owner.staffId } })],
  getParty: [getParty, () => ({ method: 'GET', pathParameters: { partyId: dealer.partyId } })],
  listParties: [listParties, () => ({ method: 'GET', query: { parentId: dealer.partyId } })],
  listStaff: [listStaff, () => ({ method: 'GET', query: { partyId: dealer.partyId } })],
  saveParty: [saveParty, () => ({ method: 'PUT', pathParameters: { partyId: dealer.partyId }, body: { ...dealer, name: '别人的' } })],
  saveStaff: [saveStaff, () => ({ method: 'PUT', pathParameters: { staffId: owner.staffId }, body: { ...owner, name: '别人的' } })],
}
const asks = (operation: string, by: string) => {
  const [handler, call] = calls[operation]!
  const token = callers[by]
  return invoke(handler, { ...call(), ...(token && { token }) })
}

describe('nobody gets in', () => {
  it.each(Object.keys(calls).flatMap((operation) => ['anonymous', 'disabled', 'moved'].map((by) => [operation, by])))(
    'to %s as %s',
    async (operation, by) => {
      expect(await asks(operation!, by!)).toMatchObject({ status: 401, body: { code: 'session.invalid', detail: {} } })
    },
  )

  it.each([
    ...['inviteStaff', 'getParty', 'listParties', 'listStaff', 'saveParty', 'saveStaff'].map((operation) => [operation, 'sibling']),
    ...['inviteStaff', 'listStaff', 'saveParty', 'saveStaff'].flatMap((operation) => [
      [operation, 'clerk'],
      [operation, 'finance'],
    ]),
  ])('to %s as %s', async (operation, by) => {
    const before = await table.get(partyKey(dealer.partyId))
    const answer = await asks(operation!, by!)
    expect(answer).toMatchObject({ status: 403, body: { code: 'actor.forbidden', detail: {} } })
    expect(JSON.stringify(answer.body)).not.toContain('不可外传')
    expect(await table.get(partyKey(dealer.partyId))).toEqual(before)
  })
})

describe('what is malformed', () => {
  const strange = [
    null,
    [],
    'x',
    1,
    true,
    {},
    { partyId: 1 },
    { name: '', kind: 'king' },
    { roles: 'owner' },
    { code: {} },
    '{',
    { after: '!!' },
  ]
  it.each(Object.keys(calls))('never breaks %s', async (operation) => {
    const [handler, call] = calls[operation]!
    for (const body of strange) {
      const { status } = await invoke(handler, {
        ...call(),
        body,
        pathParameters: { partyId: 'x', staffId: '%', webLoginId: '' },
        token: String(callers.clerk),
      })
      expect(status).toBeLessThan(500)
    }
  })

  it('never leaves a dealer that was not changed with a change', async () => {
    await commit({ key: partyKey(dealer.partyId), check: true, guard: { when: { equal: { saves: 1 } }, otherwise: 'save.conflict' } })
  })
})
