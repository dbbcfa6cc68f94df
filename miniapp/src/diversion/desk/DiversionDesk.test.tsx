import { afterEach, beforeEach, expect, it } from '@jest/globals'
import type { DiversionCase } from '@shared/diversion/model'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { Queries } from '../../platform/Queries'
import { session } from '../../platform/session'
import { aCase, aStatement, summaryOf } from '../../platform/testing/diversion'
import { ok, refused } from '../../platform/testing/people'
import { page, serverThat, signedIn } from '../../platform/testing/server'
import { newDevice, openedWith } from '../../platform/testing/taro'
import { toasts } from '../../platform/ui/toasts'
import { DiversionDesk } from './DiversionDesk'

const one = aCase()
const path = `/diversion-cases/${one.caseId}`
const heardSince = '2026-11-20T01:00:00.000Z'
const rep = (n: number, name: string, more: object = {}) => ({
  ...{ staffId: `stf_01J0000000000000000000000${n}`, partyId: one.dealerId, name, roles: ['salesRep'], areas: [], disabled: false },
  ...more,
})
const people = [
  rep(2, '顾春', { areas: ['31'] }),
  rep(3, '钱涛', { areas: ['3205'] }),
  rep(4, '陈默', { roles: ['admin'] }),
  rep(5, '走了', { disabled: true }),
]

/** A server with one case, which keeps what `answers` make of it. */
function server(
  first: DiversionCase,
  answers: Record<string, (data: Record<string, unknown>, now: DiversionCase) => Partial<DiversionCase>>,
) {
  const sent: Record<string, unknown>[] = []
  let now = first
  const commands = Object.entries(answers).map(([name, answer]) => [
    `POST ${path}/${name}`,
    ({ data }: { data: Record<string, unknown> }) => {
      sent.push(data)
      now = { ...now, ...answer(data, now) }
      return ok(now)
    },
  ])
  serverThat({
    'GET /diversion-cases': () => page([summaryOf(now)]),
    [`GET ${path}`]: () => ok(now),
    'GET /staff': () => page(people),
    ...Object.fromEntries(commands),
  })
  return sent
}
const show = () => render(<DiversionDesk />, { wrapper: Queries })
const button = (name: string) => screen.findByRole('button', { name })
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const said = async () =>
  within(await screen.findByRole('list', { name: '两边怎么说' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)

beforeEach(() => {
  session.end()
  toasts.hide()
  newDevice()
  openedWith({ open: one.caseId })
  signedIn('hq', 'channelManager')
})
afterEach(cleanup)

it('asks the dealer, and says before what it will see', async () => {
  const sent = server(one, {
    hearing: ({ question }) => ({
      heardSince,
      statements: [aStatement(1, { side: 'hq', by: { staffId: people[2]!.staffId as never, name: '陈默' }, text: String(question) })],
    }),
  })
  show()
  expect(await screen.findByText('还没问过经销商')).toBeTruthy()
  fireEvent.click(await button('听他怎么说'))
  expect(await screen.findByText(/他看不到：谁举报的/)).toBeTruthy()
  type('想问他什么，可以不写', ' 那车货卖给了谁 ')
  fireEvent.click(await button('请他说'))
  expect(await screen.findByText(/问的，经销商还没说/)).toBeTruthy()
  expect(sent).toEqual([{ question: '那车货卖给了谁' }])
  expect(await said()).toEqual([expect.stringContaining('陈默 · 总部「那车货卖给了谁」')])
  expect(screen.queryByRole('button', { name: '听他怎么说' })).toBeNull()
})

it('shows each side with what it said, the oldest first, and what the dealer does not see', async () => {
  const traces = [
    {
      scanId: 'scn_01J00000000000000000000001',
      uri: 'https://qdt.cn/01/1/21/ABCD7730',
      product: '冷泡绿茶',
      at: '2026-11-19T08:40:00.000Z',
    },
    {
      scanId: 'scn_01J00000000000000000000002',
      uri: 'https://qdt.cn/01/1/21/ABCD7731',
      product: '冷泡绿茶',
      at: '2026-11-19T08:50:00.000Z',
    },
  ].map((trace, nth) => (nth === 0 ? { ...trace, report: { kind: 'diverted', status: 'open', note: '面包车是外地牌' } } : trace))
  const inspector = aStatement(3, {
    side: 'inspector',
    by: { staffId: people[1]!.staffId as never, name: '钱涛' },
    text: '货架上有 12 瓶',
    hidden: true,
  })
  server(aCase({ heardSince, statedAt: heardSince, statements: [aStatement(2), inspector], traces: traces as never }), {})
  show()
  expect(await said()).toEqual([
    expect.stringMatching(/^举举报人不给经销商看「面包车是外地牌」/),
    expect.stringMatching(/^陈陈宏远 · 宏远商贸「卖给一个路过/),
    expect.stringMatching(/^钱钱涛 · 去看的人不给经销商看「货架上有 12 瓶」/),
  ])
})

it('sends a rep, those at home there first, with what to look for', async () => {
  const sent = server(one, { inspection: () => ({ inspection: { staffId: people[1]!.staffId as never, name: '钱涛', at: heardSince } }) })
  show()
  fireEvent.click(await screen.findByRole('radio', { name: '还不够，派人去看' }))
  expect((await button('先选派谁去')).getAttribute('aria-disabled')).toBe('true')
  const choice = await screen.findByRole('combobox', { name: '派谁去' })
  await waitFor(() =>
    expect(
      within(choice)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['请选业务员', '钱涛 · 管苏州', '顾春']),
  )
  fireEvent.change(choice, { target: { value: people[1]!.staffId } })
  type('看什么，可以不写', '看批发市场')
  fireEvent.click(await button('派他去看'))
  expect(await screen.findByText(/派了钱涛去看/)).toBeTruthy()
  expect(sent).toEqual([{ staffId: people[1]!.staffId, note: '看批发市场' }])
})

it('keeps what HQ writes from the dealer unless it says otherwise, and what was written when it did not go through', async () => {
  const sent = server(one, { statements: (data) => ({ statements: [aStatement(1, { ...data, side: 'hq' } as never)] }) })
  show()
  fireEvent.click(await button('记一句'))
  type('记一句', '打过电话')
  fireEvent.click(await button('记下来'))
  await waitFor(() => expect(sent).toMatchObject([{ text: '打过电话', hidden: true }]))
  fireEvent.click(await button('记一句'))
  fireEvent.click(screen.getByRole('switch', { name: '不给经销商看' }))
  type('记一句', '请把单子拍来')
  fireEvent.click(await button('说给宏远商贸'))
  await waitFor(() => expect(sent).toHaveLength(2))
  expect(sent[1]).not.toHaveProperty('hidden')
  expect(sent[1]!.statementId).not.toBe(sent[0]!.statementId)
})

it('tells HQ who was faster, with what it typed still there', async () => {
  server(one, {})
  serverThat({
    'GET /diversion-cases': () => page([summaryOf(one)]),
    [`GET ${path}`]: () => ok(one),
    [`POST ${path}/statements`]: () => refused(409, 'diversionCase.saidEnough', '这个案件的说明写满了'),
  })
  show()
  fireEvent.click(await button('记一句'))
  type('记一句', '打过电话')
  fireEvent.click(await button('记下来'))
  expect(await screen.findByText('这个案件的说明写满了')).toBeTruthy()
  expect((screen.getByLabelText('记一句') as HTMLTextAreaElement).value).toBe('打过电话')
})

it('a rep who was sent reads where to go, and tells what was there; the others only read', async () => {
  const { staff } = signedIn('hq', 'salesRep')
  const inspection = { staffId: staff.staffId, name: staff.name, note: '看批发市场', at: heardSince }
  const sent = server(aCase({ inspection }), {
    statements: (data) => ({ statements: [aStatement(1, { ...data, side: 'inspector', by: staff, hidden: true } as never)] }),
  })
  show()
  expect((await screen.findAllByText('派您去看')).length).toBeGreaterThan(0)
  expect(screen.getByText('看批发市场')).toBeTruthy()
  expect(screen.getByText('扫到 11 个码')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '记一句' })).toBeNull()
  type('看到了什么', '3 号门有 12 箱')
  fireEvent.click(await button('说给总部'))
  expect(await said()).toEqual([expect.stringContaining('3 号门有 12 箱')])
  expect(screen.getByText(/^您说过 1 次/)).toBeTruthy()
  expect(sent).toMatchObject([{ text: '3 号门有 12 箱', hidden: true }])
  cleanup()
  server(aCase({ inspection: { ...inspection, staffId: people[0]!.staffId as never, name: '顾春' } }), {})
  show()
  expect(await screen.findByText(/派了顾春去看：看批发市场/)).toBeTruthy()
  expect(screen.queryByLabelText('看到了什么')).toBeNull()
})

it('a boss reads both sides and changes nothing', async () => {
  signedIn('hq', 'boss')
  server(aCase({ statements: [aStatement(1)] }), {})
  show()
  expect(await said()).toHaveLength(1)
  for (const name of ['听他怎么说', '记一句', '先选怎么定']) expect(screen.queryByRole('button', { name })).toBeNull()
})
