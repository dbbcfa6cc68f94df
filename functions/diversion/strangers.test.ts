import '../testing/ownTable'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { handler as scanCode } from '../codes/scanCode'
import { uriAt } from '../codes/serials/uris'
import { consumerIdOf, consumerSession } from '../consumers/session'
import { hashOf } from '../platform/secret'
import { table } from '../platform/table'
import { saved } from '../testing/goods'
import { invoke } from '../testing/invoke'
import { ownTable } from '../testing/ownTable'
import { handler as getDiversionCase } from './getDiversionCase'
import { handler as onCodeSighted } from './onCodeSighted'
import { spreadOf } from './spreadStore'
import { aField, type Field, inCity } from './testing/field'

let field: Field
beforeAll(async () => {
  await ownTable
  field = await aField()
})
const get = (caseId: string) => invoke(getDiversionCase, { method: 'GET', pathParameters: { caseId }, token: field.admin })

describe('who is no staff', () => {
  it('opens nothing with one phone and photos of eight labels, or forty; ten others who each scan one do', async () => {
    const { dealerWithCase, told, see } = field
    const { dealer, first, caseId } = await dealerWithCase()
    const spread = () => spreadOf({ dealerId: dealer.partyId, window: '2026-11' })
    const lies = Array.from({ length: 40 }, (_, i) => told(first + i, { ...inCity('310115'), source: 'liar' }))
    for (const one of [...lies, ...lies.slice(0, 4)]) await onCodeSighted(one)
    expect((await get(caseId)).status).toBe(404)
    expect(await spread()).toMatchObject({ cities: [{ city: '310100', codes: 2 }], traces: 2 })
    // Eight at once neither.
    const again = await dealerWithCase()
    await Promise.all(Array.from({ length: 8 }, (_, i) => see(again.first + i, { ...inCity('310115'), source: 'liar' })))
    expect((await spreadOf({ dealerId: again.dealer.partyId, window: '2026-11' })).cities).toMatchObject([{ codes: 2 }])

    for (let i = 0; i < 10; i++) await see(first + 50 + i, inCity('310115'))
    expect((await get(caseId)).body).toMatchObject({ rules: expect.arrayContaining(['territory']), outside: 12, traceCount: 12 })
  })

  it('is heard of a code in one city alone, and makes no copies of it, nor of eight codes a way that no truck could do', async () => {
    const { dealerWithCase, see } = field
    const [copied, sent] = [await dealerWithCase({ areas: [] }), await dealerWithCase({ areas: ['33', '31', '44'] })]
    for (const city of ['330600', '310100', '110100', '440100', '510100']) await see(copied.first, { ...inCity(city), source: 'liar' })
    expect((await get(copied.caseId)).status).toBe(404)
    // All within the territory: first the lie, then the honest scan of another.
    for (let i = 0; i < 8; i++) {
      await see(sent.first + i, { ...inCity('440100'), source: 'liar' })
      await see(sent.first + i, inCity('330600'))
    }
    expect((await get(sent.caseId)).status).toBe(404)
    expect(await spreadOf({ dealerId: sent.dealer.partyId, window: '2026-11' })).toMatchObject({ impossible: 2 })
  })

  it('is heard of what lies where it belongs as often as it likes; and staff, who answer for it, in full', async () => {
    const { dealerWithCase, see } = field
    const { dealer, first, caseId } = await dealerWithCase()
    for (let i = 0; i < 5; i++) await see(first + i, { ...inCity('330600'), source: 'shopper' })
    expect((await spreadOf({ dealerId: dealer.partyId, window: '2026-11' })).cities).toMatchObject([{ codes: 5 }])
    const by = { staffId: newId('stf'), name: '小陈', partyId: newId('pty') }
    for (let i = 10; i < 20; i++) await see(first + i, { ...inCity('310115'), by })
    expect((await get(caseId)).body).toMatchObject({ outside: 10, rules: expect.arrayContaining(['territory']) })
  })

  it('is told to the consumers of scans as four characters of a hash', async () => {
    const { dealerWithCase, batch, admin } = field
    const { first } = await dealerWithCase()
    const scan = (index: number, over: object) =>
      saved(invoke(scanCode, { body: { scanId: newId('scn'), uri: uriAt(batch, index), purpose: 'verify' }, ...over }))
    const saidOf = async (index: number) => {
      const row = (await table.get({ pk: `ITEM#${uriAt(batch, index).slice(-20)}`, sk: 'ITEM' }))!
      return row.events as { data: object }[]
    }
    await scan(first, { sourceIp: '203.0.113.9' })
    expect(await saidOf(first)).toMatchObject([{ data: { source: hashOf('203.0.113.9').slice(0, 4) } }])
    expect(JSON.stringify(await saidOf(first))).not.toMatch(/203\.0|[\w-]{40}/)
    await scan(first + 1, { token: admin })
    expect((await saidOf(first + 1))[0]!.data).not.toHaveProperty('source')
    const consumer = consumerIdOf(`o${newId('stf')}`)
    await scan(first + 2, { token: (await consumerSession(consumer, new Date().toISOString())).token, sourceIp: '203.0.113.9' })
    expect(await saidOf(first + 2)).toMatchObject([{ data: { source: hashOf(consumer).slice(0, 4) } }])
  })
})
