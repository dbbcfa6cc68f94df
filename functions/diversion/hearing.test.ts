import '../testing/ownTable'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { DiversionSummary, Trace } from '@shared/diversion/model'
import { newId } from '@shared/kernel/id'
import { plusMs } from '@shared/kernel/time'
import type { Party } from '@shared/parties/model'
import type { Staff } from '@shared/parties/staff'
import { handler as getFile } from '../files/getFile'
import { claimHq } from '../parties/store'
import { commit, table } from '../platform/table'
import { keeperOf, saved } from '../testing/goods'
import { type Handler, invoke } from '../testing/invoke'
import { metered } from '../testing/meter'
import { ownTable } from '../testing/ownTable'
import { aPhoto } from '../testing/photos'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler as decideDiversionCase } from './decideDiversionCase'
import { handler as getDiversionCase } from './getDiversionCase'
import { handler as listDiversionCases } from './listDiversionCases'
import { handler as openHearing } from './openHearing'
import { judged } from './rules/judging'
import { handler as sendInspector } from './sendInspector'
import { handler as stateDiversionCase } from './stateDiversionCase'
import { caseOf, insertCase, insertTrace } from './store'

const window = '2026-11'
const at = '2026-11-10T02:00:00.000Z'
let hq: Party, store: Party
let manager: string, admin: string
let qian: Staff

beforeAll(async () => {
  await ownTable
  hq = await aParty({ kind: 'hq', division: '330100' })
  await commit(claimHq(hq.partyId))
  admin = await keeperOf(hq)
  manager = await signedIn(await aStaff({ partyId: hq.partyId, roles: ['channelManager'], name: '周敏' }), hq)
  qian = await aStaff({ partyId: hq.partyId, roles: ['salesRep'], areas: ['44'], name: '钱涛' })
  store = await aParty({ kind: 'store', parentId: hq.partyId, division: '310115', name: '老陈便利店' })
})

/** A case of a dealer of Shaoxing: an inspector's scan, a clerk's, and what 老陈 reported. */
async function aCase({ over = {}, of }: { over?: Partial<DiversionSummary>; of?: Party } = {}) {
  const dealer = of ?? (await aParty({ kind: 'dealer', parentId: hq.partyId, division: '330600', name: '顺达副食' }))
  const { partyId: dealerId, name: dealerName, division } = dealer
  const caseId = `${over.window ?? window}.${dealerId}` as const
  const summary: DiversionSummary = {
    ...{ caseId, dealerId, dealerName, division, window, status: 'open', severity: 'medium', rules: ['territory', 'reported'] },
    ...{ places: [{ city: '310100', name: '上海', codes: 12 }], outside: 12, seen: 72, openedAt: at, updatedAt: at, ...over },
  }
  const uri = 'https://q.example.cn/01/06901234567892/21/ABCDEFGHJKLMNPQRS471'
  const seen = {
    uri,
    product: '乌龙茶',
    at,
    city: '310100',
    cityName: '上海',
    sscc: '369012340000044710',
    shippedAt: at,
    orderId: newId('ord'),
  }
  const clerk = { staffId: newId('stf'), name: '陈小店', partyId: store.partyId }
  const traces: Trace[] = [
    { ...seen, scanId: newId('scn'), purpose: 'inspect', by: { staffId: qian.staffId, name: '钱涛', partyId: hq.partyId }, price: 350 },
    { ...seen, scanId: newId('scn'), purpose: 'sell', by: clerk, holderName: '老陈便利店', photoIds: [newId('fil')] },
    { ...seen, scanId: newId('scn'), report: { kind: 'diverted', status: 'upheld', note: '面包车是苏B牌' }, photoIds: [newId('fil')] },
  ]
  await commit(insertCase(summary, ['3306']), ...traces.map((trace) => insertTrace(caseId, trace)))
  const [owner, buyer, clerkOf] = await Promise.all(
    (['owner', 'buyer', 'clerk'] as const).map(async (role) =>
      signedIn(await aStaff({ partyId: dealerId, roles: [role], name: '顾春' }), dealer),
    ),
  )
  return { dealer, caseId, owner: owner!, buyer: buyer!, clerk: clerkOf! }
}

const asking = (handler: Handler) => (caseId: string, token: string, body: object, now?: string) =>
  invoke(handler, { pathParameters: { caseId }, body, token, ...(now && { now }) })
const [hear, state, send, decide] = [asking(openHearing), asking(stateDiversionCase), asking(sendInspector), asking(decideDiversionCase)]
const get = (caseId: string, token: string) => invoke(getDiversionCase, { method: 'GET', pathParameters: { caseId }, token })
const list = async (token: string, query: Record<string, string> = {}): Promise<DiversionSummary[]> =>
  (await saved(invoke(listDiversionCases, { method: 'GET', query, token }))).items
const says = (text: string, over: object = {}) => ({ statementId: newId('stm'), text, ...over })
const rep = () => signedIn(qian, hq)
const texts = ({ body }: { body: { statements: { text: string }[] } }) => body.statements.map(({ text }) => text)

describe('a dealer', () => {
  it('sees its case from its hearing on, and nothing in it that leads to who told of it', async () => {
    const { caseId, owner, buyer, clerk, dealer } = await aCase()
    expect([(await get(caseId, owner)).body.code, await list(owner)]).toEqual(['diversionCase.unknown', []])
    expect((await state(caseId, owner, says('不是我'))).body.code).toBe('diversionCase.unknown')
    await saved(send(caseId, manager, { staffId: qian.staffId, note: '看看老陈便利店' }))
    await saved(state(caseId, await rep(), says('在老陈便利店货架上看到 12 瓶')))
    await saved(state(caseId, manager, says('举报人是老陈', { hidden: true })))
    await saved(hear(caseId, manager, { question: '这 96 箱为什么在上海？' }))

    const { status, body } = await get(caseId, owner)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      ...{ caseId, dealerId: dealer.partyId, status: 'open', rules: ['territory'], outside: 12, heardSince: expect.any(String) },
      ...{ statements: [{ side: 'hq', by: { name: '总部' }, text: '这 96 箱为什么在上海？' }], traceCount: 2 },
      traces: [
        { uri: '…QRS471', cityName: '上海', sscc: '369012340000044710' },
        { uri: '…QRS471', product: '乌龙茶' },
      ],
    })
    const all = JSON.stringify([body, await list(owner), (await get(caseId, buyer)).body])
    for (const secret of ['老陈', '陈小店', '钱涛', '周敏', '王芳', '面包车', 'fil_', store.partyId, hq.partyId, qian.staffId, 'reported'])
      expect(all).not.toContain(secret)
    for (const field of ['"by":{"staffId', 'purpose', 'report', 'inspection', 'hidden', 'photoIds', 'holderName'])
      expect(all).not.toContain(field)
    expect((await list(owner)).map((one) => one.caseId)).toEqual([caseId])
    expect(await list(owner, { status: 'penalised' })).toEqual([])
    expect((await get(caseId, clerk)).body.code).toBe('actor.forbidden')
    // HQ sees all of it.
    const whole = (await get(caseId, admin)).body
    expect([whole.traces.length, whole.statements.length, whole.inspection.name, whole.rules]).toEqual([
      3,
      3,
      '钱涛',
      ['territory', 'reported'],
    ])
  })

  it("sees no other dealer's case, heard or not; its own as soon as it is penalised, with that decision alone", async () => {
    const [one, other] = [await aCase(), await aCase()]
    await saved(hear(one.caseId, manager, {}))
    expect((await get(one.caseId, other.owner)).body.code).toBe('diversionCase.unknown')
    expect((await state(one.caseId, other.owner, says('不是我'))).body.code).toBe('diversionCase.unknown')
    expect(await list(other.owner)).toEqual([])
    await saved(decide(other.caseId, manager, { outcome: 'verified', reason: '老陈承认' }))
    expect(await list(other.owner)).toEqual([])
    await saved(decide(other.caseId, manager, { outcome: 'penalised', reason: '属实', penalty: { amount: 883_200, note: '扣返利' } }))
    const { body } = await get(other.caseId, other.owner)
    expect(body.decisions).toEqual([
      { outcome: 'penalised', reason: '属实', penalty: { amount: 883_200, note: '扣返利' }, at: expect.any(String), by: { name: '总部' } },
    ])
    expect((await list(other.owner)).map(({ caseId }) => caseId)).toEqual([other.caseId])
  })

  it('is told nothing by its record of cases that it does not see', async () => {
    const { caseId, owner, dealer } = await aCase()
    await aCase({ of: dealer, over: { window: '2026-10', status: 'verified' } })
    await saved(hear(caseId, manager, {}))
    expect((await get(caseId, owner)).body.record).toEqual({ verified: 0, dismissed: 0, open: 0 })
    expect((await get(caseId, admin)).body.record).toEqual({ verified: 1, dismissed: 0, open: 0 })
  })

  it('states with photos that HQ sees and no other dealer, once however often it is sent', async () => {
    const { caseId, owner } = await aCase()
    const other = await aCase()
    await saved(hear(caseId, manager, {}))
    const photoIds = [await aPhoto(owner, 'hearing')]
    const said = says('11-12 卖给一个路过的批发客户 60 箱，现金', { photoIds })
    const answers = await Promise.all([1, 2, 3].map(() => state(caseId, owner, said)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await state(caseId, owner, said)).status).toBe(200)
    expect((await state(caseId, owner, { ...said, text: '别的' })).body.code).toBe('diversionCase.saidOtherwise')
    expect((await state(caseId, manager, said)).body.code).toBe('diversionCase.saidOtherwise')
    expect((await state(caseId, owner, says('再用一次', { photoIds }))).body.code).toBe('file.used')
    expect((await state(caseId, owner, says('别人的', { photoIds: [await aPhoto(other.owner, 'hearing')] }))).body.code).toBe(
      'file.unknown',
    )
    const { statements, statedAt } = (await get(caseId, admin)).body
    expect(statements).toMatchObject([{ side: 'dealer', by: { name: '顾春' }, text: said.text, photoIds }])
    expect(statedAt).toBe(statements[0].at)
    const look = async (token: string) => (await invoke(getFile, { method: 'GET', pathParameters: { fileId: photoIds[0]! }, token })).status
    expect(await Promise.all([owner, admin, other.owner].map(look))).toEqual([200, 200, 403])
  })

  it('states until seven days after the end, of a case that was dismissed too, and at most thirty times', async () => {
    const { caseId, owner } = await aCase()
    await saved(hear(caseId, manager, {}))
    const day = 24 * 3_600_000
    const now = new Date().toISOString()
    for (let i = 0; i < 29; i++) await saved(state(caseId, owner, says(`第 ${i} 次`)))
    await saved(decide(caseId, manager, { outcome: 'dismissed', reason: '客户自己带走的' }))
    expect((await state(caseId, owner, says('太晚'), plusMs(now, 7 * day + 60_000))).body.code).toBe('diversionCase.hearingClosed')
    expect((await state(caseId, owner, says('谢谢'), plusMs(now, 6 * day))).status).toBe(200)
    expect((await state(caseId, owner, says('还有'))).body.code).toBe('diversionCase.saidEnough')
    expect((await state(caseId, manager, says('知道了'), plusMs(now, 9 * day))).status).toBe(200)
  })

  it('has room for its words whatever HQ and whom it sent have written, and learns of no word or act that is not for it', async () => {
    const { caseId, owner } = await aCase()
    await saved(hear(caseId, manager, {}))
    const before = [(await get(caseId, owner)).body, await list(owner)]
    await saved(send(caseId, manager, { staffId: qian.staffId }))
    const token = await rep()
    for (let i = 0; i < 10; i++) await saved(state(caseId, token, says(`第 ${i} 排`)))
    expect((await state(caseId, token, says('还有'))).body.code).toBe('diversionCase.saidEnough')
    for (let i = 0; i < 20; i++) await saved(state(caseId, manager, says(`记 ${i}`, { hidden: true })))
    expect((await state(caseId, manager, says('还有'))).body.code).toBe('diversionCase.saidEnough')
    expect([(await get(caseId, owner)).body, await list(owner)]).toEqual(before)
    const { statements, updatedAt } = (await get(caseId, admin)).body
    expect(updatedAt).toBe(statements.at(-1).at)
    expect((await state(caseId, owner, says('不是我'))).status).toBe(200)
  })
})

describe('a hearing', () => {
  it('is opened once, with one question, by whoever may decide, before the end', async () => {
    const { caseId, owner } = await aCase()
    const question = '这批货卖给谁了？'
    const answers = await Promise.all([1, 2, 3].map(() => hear(caseId, manager, { question })))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(texts((await hear(caseId, manager, {})) as never)).toEqual([question])
    expect((await hear(caseId, manager, { question: '还有呢？' })).body.code).toBe('diversionCase.heard')
    expect((await hear(caseId, owner, {})).body.code).toBe('actor.forbidden')
    expect((await hear(caseId, await rep(), {})).body.code).toBe('actor.forbidden')
    const row = (await table.get({ pk: `DIVERSION#${caseId.slice(8)}`, sk: window }))!
    expect(row.events).toMatchObject([{ name: 'diversion.hearingOpened', data: { caseId } }])
    await saved(state(caseId, manager, says('他会怎么说？', { hidden: true })))
    expect((await hear(caseId, manager, { question: '他会怎么说？' })).body.code).toBe('diversionCase.heard')
    const ended = await aCase({ over: { status: 'dismissed' } })
    expect((await hear(ended.caseId, manager, {})).body.code).toBe('diversionCase.moved')
    const own = await aCase({ of: hq })
    expect((await hear(own.caseId, manager, {})).body.code).toBe('diversionCase.nobodyToHear')
  })

  it('outlives what is counted later', async () => {
    const { caseId } = await aCase()
    await saved(hear(caseId, manager, {}))
    await saved(send(caseId, manager, { staffId: qian.staffId }))
    const { summary, areas } = (await caseOf(caseId))!
    const spread = { cities: [], placeless: 0, impossible: 0, copied: 0 }
    const later = judged({ ...summary, areas }, spread, ['price'], summary, plusMs(at, 60_000))
    expect(later).toMatchObject({ heardSince: summary.heardSince, inspection: { name: '钱涛' }, hiddenAt: expect.any(String) })
  })
})

describe('an inspector', () => {
  it('is a rep of HQ in office, sees the one case wherever the areas are, and states for HQ alone', async () => {
    const { caseId, owner, dealer } = await aCase()
    const { caseId: another } = await aCase()
    const token = await rep()
    expect((await get(caseId, token)).body.code).toBe('diversionCase.unknown')
    for (let i = 0; i < 2; i++) await saved(send(caseId, manager, { staffId: qian.staffId, note: '看货架' }))
    expect((await get(caseId, token)).body.inspection).toMatchObject({ staffId: qian.staffId, name: '钱涛', note: '看货架' })
    const mine = (await list(token)).map((one) => one.caseId)
    expect([mine.includes(caseId), mine.includes(another)]).toEqual([true, false])
    const photoIds = [await aPhoto(token, 'hearing')]
    await saved(state(caseId, token, says('有 12 瓶', { photoIds })))
    await saved(hear(caseId, manager, {}))
    expect((await get(caseId, admin)).body.statements).toMatchObject([{ side: 'inspector', hidden: true, by: { name: '钱涛' } }])
    expect((await get(caseId, owner)).body.statements).toEqual([])
    const look = async (who: string) =>
      (await invoke(getFile, { method: 'GET', pathParameters: { fileId: photoIds[0]! }, token: who })).status
    expect(await Promise.all([admin, token, owner].map(look))).toEqual([200, 200, 403])

    const [gone, clerk] = [
      await aStaff({ partyId: hq.partyId, roles: ['salesRep'], areas: ['31'], disabled: true }),
      await aStaff({ partyId: dealer.partyId, roles: ['owner'] }),
    ]
    for (const { staffId } of [gone, clerk, { staffId: newId('stf') }])
      expect((await send(caseId, manager, { staffId })).body.code).toBe('diversionCase.noRep')
    // Another takes over.
    const next = await aStaff({ partyId: hq.partyId, roles: ['salesRep'], areas: ['11'], name: '孙丽' })
    await saved(send(caseId, manager, { staffId: next.staffId }))
    expect((await get(caseId, token)).body.code).toBe('diversionCase.unknown')
    expect((await get(caseId, await signedIn(next, hq))).status).toBe(200)
  })

  it('who was not sent reads what lies in the areas, and says nothing to it', async () => {
    const { caseId } = await aCase()
    const here = await signedIn(await aStaff({ partyId: hq.partyId, roles: ['salesRep'], areas: ['31'] }), hq)
    expect((await get(caseId, here)).status).toBe(200)
    expect((await state(caseId, here, says('路过'))).body.code).toBe('diversionCase.notSent')
    const boss = await signedIn(await aStaff({ partyId: hq.partyId, roles: ['boss'] }), hq)
    expect((await state(caseId, boss, says('抓紧'))).body.code).toBe('actor.forbidden')
  })
})

it('what is said costs its row, and the case in its lists', async () => {
  const { caseId } = await aCase()
  const opened = await metered(() => hear(caseId, manager, { question: '说说看' }))
  const said = await metered(() => state(caseId, manager, says('好')))
  expect([opened.wru, said.wru].every((wru) => wru <= 2 + 2 * 3 + 2)).toBe(true)
})

it.each([
  ['nothing', { text: ' ' }],
  ['a novel', { text: '长'.repeat(501) }],
  ['five photos', { text: '看', photoIds: Array.from({ length: 5 }, () => newId('fil')) }],
  ['under no id', { statementId: 'x' }],
])('%s is refused in words', async (_what, over) => {
  const { status, body } = await state(`${window}.${store.partyId}`, manager, says('好', over))
  expect([status, body.code]).toEqual([400, 'input.invalid'])
})
