import { afterEach, beforeEach, expect, it, jest } from '@jest/globals'
import { onlineManager } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Queries } from '../../platform/Queries'
import { session } from '../../platform/session'
import { bucketThat } from '../../platform/testing/bucket'
import { ok, refused } from '../../platform/testing/people'
import { page, serverThat, signedIn } from '../../platform/testing/server'
import { shelf } from '../../platform/testing/shelf'
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

/** Somebody who takes these photos as soon as the browser asks. */
function picks(...names: string[]) {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  URL.createObjectURL = () => 'blob:1'
  URL.revokeObjectURL = () => {}
  Blob.prototype.arrayBuffer ??= function (this: Blob) {
    return new Promise((resolve) => {
      const reader = new FileReader()
      reader.onload = () => resolve(reader.result as ArrayBuffer)
      reader.readAsArrayBuffer(this)
    })
  }
  jest.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    Object.defineProperty(this, 'files', { value: names.map((name) => new File([png], name, { type: 'image/png' })) })
    this.onchange?.(new Event('change'))
  })
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
  jest.restoreAllMocks()
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

it('keeps photos that were taken without a network, also over the end of the app, and sends them with it', async () => {
  const [lying, bucket] = [shelf(), bucketThat()]
  const opened: string[] = []
  const sent: Record<string, unknown>[] = []
  request.mockImplementation(async ({ url, data }) => {
    if (url.endsWith('/my-code-reports')) return page([])
    if (url.endsWith('/code-reports')) {
      sent.push(data)
      return ok({ reportId: data.scanId, status: 'open', at })
    }
    if (url.endsWith('/confirmation')) return ok({ fileId: opened.at(-1), contentType: 'image/png', size: 12 })
    opened.push(String(data.fileId))
    return ok({ fileId: data.fileId, uploadUrl: 'https://bucket.test/u', method: 'PUT', headers: {}, expiresAt: at })
  })
  show()
  const back = offline()
  picks('货.png', '价签.png')
  fireEvent.click(await screen.findByRole('button', { name: /^添加拍下来/ }))
  expect(await screen.findAllByText('先存着')).toHaveLength(2)
  expect(opened).toEqual([])
  fireEvent.click(await button('先存着，有网自己报'))
  expect(await screen.findByText('存好了，还没报上去')).toBeTruthy()
  expect(screen.getByText(/^1 个存在这台手机上，连 2 张照片/)).toBeTruthy()
  expect(lying.size).toBe(2)
  back()
  expect(await screen.findByText('谢谢，厂家收到了')).toBeTruthy()
  expect(sent).toMatchObject([{ uri, kind: 'forged', photoIds: opened }])
  expect([new Set(opened).size, bucket.length, lying.size]).toEqual([2, 2, 0])
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
