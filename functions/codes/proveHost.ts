import { proveHost } from '@shared/codes/api'
import { Refused } from '@shared/kernel/refused'
import { http, Page } from '../platform/http'
import { getObject } from '../platform/objects'

/** The file by which WeChat sees that the host of the rule `https://<host>/01/` is ours; it lies in the bucket under `wechat/`. */
export const handler = http(proveHost, async ({ input: { file } }) => {
  const found = /^[\w-]{1,64}\.txt$/.test(file) ? await getObject(`wechat/${file}`) : undefined
  if (!found) throw new Refused('file.unknown')
  return new Page(Buffer.from(found.bytes).toString('utf8'), 'text/plain; charset=utf-8')
})
