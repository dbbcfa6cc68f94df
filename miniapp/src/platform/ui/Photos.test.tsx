import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Queries } from '../Queries'
import { ok, refused } from '../testing/people'
import { serverThat, signedIn } from '../testing/server'
import { newDevice } from '../testing/taro'
import { Photos } from './Photos'

const [one, two] = ['fil_01J00000000000000000000001', 'fil_01J00000000000000000000002'] as const
const shown = (fileId: string, contentType: string) =>
  ok({ fileId, contentType, url: `https://bucket.test/${fileId}`, size: 12, name: '回单', expiresAt: '2026-11-21T08:05:00.000Z' })

beforeEach(() => {
  newDevice()
  signedIn('hq', 'finance')
})
afterEach(cleanup)

it('shows pictures, leads to papers, and has nothing to add or remove', async () => {
  serverThat({ [`GET /files/${one}`]: () => shown(one, 'image/png'), [`GET /files/${two}`]: () => shown(two, 'application/pdf') })
  render(<Photos label='付款凭证' fileIds={[one, two]} />, { wrapper: Queries })
  const picture = await screen.findByRole('button', { name: '查看第 1 张' })
  expect(picture.querySelector('img')?.getAttribute('src')).toBe(`https://bucket.test/${one}`)
  expect(screen.getByRole('link', { name: '打开第 2 张' }).getAttribute('href')).toBe(`https://bucket.test/${two}`)
  expect(screen.queryByRole('button', { name: /添加|删除/ })).toBeNull()
})

it('says why one cannot be shown, and tries again', async () => {
  let answers = 0
  serverThat({ [`GET /files/${one}`]: () => (++answers === 1 ? refused(404, 'file.unknown', '没有这个文件') : shown(one, 'image/png')) })
  render(<Photos label='付款凭证' fileIds={[one]} />, { wrapper: Queries })
  expect((await screen.findByRole('alert')).textContent).toBe('没有这个文件')
  fireEvent.click(screen.getByRole('button', { name: '重试第 1 张' }))
  await screen.findByRole('button', { name: '查看第 1 张' })
})
