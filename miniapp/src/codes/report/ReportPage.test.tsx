import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { onlineManager } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Queries } from '../../platform/Queries'
import { session } from '../../platform/session'
import { ok, refused } from '../../platform/testing/people'
import { page, serverThat, signedIn } from '../../platform/testing/server'
import { newDevice, request } from '../../platform/testing/taro'
import { scans } from '../waiting/scans'
import { ReportPage } from './ReportPage'

const uri = 'https://qdt.cn/01/06901234567892/21/abc1'
const at = '2026-11-21T01:00:00.000Z'
const show = () => render(<ReportPage uri={uri} verdict='forged' />, { wrapper: Queries })
const button = (name: string) => screen.findByRole('button', { name })

function server(answer: (data: Record<string, unknown>) => unknown = ({ scanId }) => ok({ reportId: scanId, status: 'open', at })) {
  const sent: Record<string, unknown>[] = []
  serverThat({
    'GET /my-code-reports': () => page([]),
    'POST /code-reports': ({ data }) => {
      sent.push(data)
      return answer(data)
    },
  })
  return sent
}
/** Without a network nothing is answered. */
function offline() {
  const way = request.getMockImplementation()!
  request.mockRejectedValue({ errMsg: 'request:fail' })
  act(() => onlineManager.setOnline(false))
  return () => {
    request.mockImplementation(way)
    act(() => onlineManager.setOnline(true))
  }
}

beforeEach(() => {
  session.end()
  newDevice()
  signedIn('store', 'owner')
})
afterEach(() => {
  onlineManager.setOnline(true)
  scans.forget()
  cleanup()
})

it('is kept on the phone without a network, and goes up once when it is back', async () => {
  const sent = server()
  show()
  const back = offline()
  fireEvent.change(await screen.findByLabelText('想说的话'), { target: { value: '包装是糊的' } })
  fireEvent.click(await button('先存着，有网自己报'))
  expect(await screen.findByText(/^1 个存在这台手机上/)).toBeTruthy()
  expect(screen.queryByText('谢谢，厂家收到了')).toBeNull()
  back()
  expect(await screen.findByText('谢谢，厂家收到了')).toBeTruthy()
  expect(sent).toMatchObject([{ uri, kind: 'forged', note: '包装是糊的' }])
  expect(scans.all()).toMatchObject([{ state: 'told', reported: sent[0]!.scanId }])
})

it('says what the server makes of one that was kept', async () => {
  server(() => refused(429, 'codeReport.tooMany', '今天报得太多，请明天再报'))
  show()
  const back = offline()
  fireEvent.click(await button('先存着，有网自己报'))
  await screen.findByText(/^1 个存在/)
  back()
  expect(await screen.findByText('今天报得太多，请明天再报')).toBeTruthy()
  expect(screen.queryByText('谢谢，厂家收到了')).toBeNull()
})
