import { request } from '@tarojs/taro'
import { Unanswered } from '../unanswered'
import type { Address } from './put'

const timeout = 60_000

/** wx.uploadFile sends forms by POST, and a signed address takes the bytes themselves by PUT: wx.request does that, and tells no progress. */
export async function put({ uploadUrl, headers }: Address, body: Blob | ArrayBuffer, onShare: (share: number) => void): Promise<void> {
  const { statusCode } = await request({ url: uploadUrl, method: 'PUT', data: body, header: headers, timeout }).catch((failure) => {
    throw Unanswered.from(failure)
  })
  if (statusCode >= 300) throw new Unanswered('broken')
  onShare(1)
}
