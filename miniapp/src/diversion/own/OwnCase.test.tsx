import { afterEach, beforeEach, expect, it } from '@jest/globals'
import type { DiversionCase } from '@shared/diversion/model'
import { plusMs } from '@shared/kernel/time'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { pages } from '../../platform/pages'
import { Queries } from '../../platform/Queries'
import { session } from '../../platform/session'
import { aCase, aStatement, summaryOf } from '../../platform/testing/diversion'
import { ok, refused } from '../../platform/testing/people'
import { page, serverThat, signedIn } from '../../platform/testing/server'
import { navigateTo, newDevice } from '../../platform/testing/taro'
import { toasts } from '../../platform/ui/toasts'
import { OwnCase } from './OwnCase'
import { OwnCases } from './OwnCases'

const heardSince = '2026-11-20T01:00:00.000Z'
const hq = { name: '总部' }
const question = aStatement(1, { side: 'hq', by: hq, text: '11 月 9 日那车货卖给了谁' })
const heard = aCase({ heardSince, statements: [question] })
const path = `/diversion-cases/${heard.caseId}`
const ago = (days: number) => plusMs(new Date().toISOString(), -days * 24 * 3600_000)
const fined = (days: number) =>
  aCase({
    ...{ heardSince, status: 'penalised', statements: [question] },
    decisions: [{ outcome: 'penalised', reason: '查实了', penalty: { amount: 883_200, note: '停返利 1 季' }, at: ago(days), by: hq }],
  })

function server(first: DiversionCase) {
  const sent: Record<string, unknown>[] = []
  let now = first
  serverThat({
    'GET /diversion-cases': () => page([summaryOf(now)]),
    [`GET ${path}`]: () => ok(now),
    [`POST ${path}/statements`]: ({ data }) => {
      sent.push(data)
      now = { ...now, statedAt: heardSince, statements: [...now.statements, aStatement(2, data)] }
      return ok(now)
    },
  })
  return sent
}
const show = (caseId: string = heard.caseId) => render(<OwnCase caseId={caseId} />, { wrapper: Queries })
const button = (name: string) => screen.findByRole('button', { name })

beforeEach(() => {
  session.end()
  toasts.hide()
  newDevice()
  signedIn('dealer', 'owner')
})
afterEach(cleanup)

it('tells a dealer what it is asked, in plain words, and takes its answer', async () => {
  const sent = server(heard)
  show()
  expect(await screen.findByRole('heading', { name: '总部想听您怎么说' })).toBeTruthy()
  expect(screen.getByText('总部问：11 月 9 日那车货卖给了谁')).toBeTruthy()
  expect(screen.getByText(/有 15 个码在别的地方扫到/)).toBeTruthy()
  expect(screen.getByText('苏州 11')).toBeTruthy()
  expect(screen.getByText(/货出现在您的区域以外/)).toBeTruthy()
  expect(screen.getByText(/定案以后 7 天里，您都可以说/)).toBeTruthy()
  expect((await button('先写几句')).getAttribute('aria-disabled')).toBe('true')
  fireEvent.change(screen.getByLabelText('您怎么说'), { target: { value: '卖给了安昌的老陈，有单子' } })
  fireEvent.click(await button('说给总部'))
  expect(await screen.findByRole('heading', { name: '您说过了，等总部定' })).toBeTruthy()
  expect(screen.getByText('「卖给了安昌的老陈，有单子」')).toBeTruthy()
  expect(sent).toEqual([{ statementId: expect.stringMatching(/^stm_/), text: '卖给了安昌的老陈，有单子' }])
  expect((screen.getByLabelText('您怎么说') as HTMLTextAreaElement).value).toBe('')
})

it.each([
  [6, true],
  [8, false],
])('%i days after it was fined a dealer may speak: %s', async (days, speaks) => {
  server(fined(days))
  show()
  expect(await screen.findByRole('heading', { name: '总部定了：罚 ¥8,832.00' })).toBeTruthy()
  expect(screen.getByText(/停返利 1 季/)).toBeTruthy()
  expect(!!screen.queryByLabelText('您怎么说')).toBe(speaks)
  expect(screen.getByText(speaks ? /定案后 7 天里还可以说，到/ : /已经过了 7 天，不再收了/)).toBeTruthy()
})

it('a case that is not its own is none, and one that did not come is asked for again', async () => {
  serverThat({ [`GET ${path}`]: () => refused(404, 'diversionCase.unknown') })
  show()
  expect(await screen.findByText('没有这个案件')).toBeTruthy()
  cleanup()
  show('nonsense')
  expect(await screen.findByText('没有这个案件')).toBeTruthy()
  cleanup()
  serverThat({ [`GET ${path}`]: () => refused(500, 'internal') })
  show()
  fireEvent.click(await screen.findByRole('button', { name: /再试|重试|再取/ }))
})

it('lists its cases by what waits, and leads to each', async () => {
  server(heard)
  render(<OwnCases />, { wrapper: Queries })
  expect(await screen.findByText('等您说')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /绍兴的货，到了苏州/ }))
  expect(navigateTo).toHaveBeenCalledWith({ url: `${pages.ownCase}?caseId=${heard.caseId}` })
})

it('a dealer that nobody asks is told so', async () => {
  serverThat({ 'GET /diversion-cases': () => page([]) })
  render(<OwnCases />, { wrapper: Queries })
  expect(await screen.findByText('没有问您的案件')).toBeTruthy()
})
