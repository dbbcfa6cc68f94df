import type { ContentType, Purpose } from '@shared/files/model'

const extensions: Record<ContentType, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'application/pdf': 'pdf',
}
const called: Record<Purpose, string> = {
  voucher: '付款凭证',
  claim: '收货问题',
  return: '退货照片',
  dispute: '对账异议',
  inspection: '现场照片',
  report: '举报照片',
  hearing: '说明照片',
}

/** What a browser calls it: as its sender did, or for what it is; always with the ending of what it really is. */
export function nameOf({ name, purpose, contentType }: { name?: string; purpose: Purpose; contentType: ContentType }): string {
  const ending = extensions[contentType]
  const plain = (name ?? called[purpose]).replace(/\.\w{1,5}$/, '')
  return `${plain || called[purpose]}.${ending}`
}
