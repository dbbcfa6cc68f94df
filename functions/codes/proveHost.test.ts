import { expect, it } from '@jest/globals'
import { putObject } from '../platform/objects'
import { invoke } from '../testing/invoke'
import { handler as proveHost } from './proveHost'

const ask = (file: string) => invoke(proveHost, { method: 'GET', pathParameters: { file } })

it('answers the file that WeChat asks for, and nothing else of the bucket', async () => {
  await putObject('wechat/Ab12cd34Ef.txt', '0123456789abcdef', 'text/plain')
  await putObject('files/fil_1.txt', 'secret', 'text/plain')
  expect(await ask('Ab12cd34Ef.txt')).toEqual({ status: 200, body: '0123456789abcdef' })
  for (const file of ['other.txt', '../files/fil_1.txt', 'Ab12cd34Ef', '06901234567892']) {
    expect((await ask(file)).body.code).toBe('file.unknown')
  }
})
