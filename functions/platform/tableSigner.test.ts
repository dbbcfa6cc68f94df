import { createHash } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { expect, it } from '@jest/globals'
import { tableSigner } from './tableSigner'

const keys = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' }
/** The SDK's signer adds the hash of the body where there is none, which the table does not ask for. */
const asked = (body: string | Uint8Array) => ({
  method: 'POST',
  protocol: 'https:',
  hostname: 'dynamodb.ap-east-1.amazonaws.com',
  path: '/',
  query: {},
  headers: {
    host: 'dynamodb.ap-east-1.amazonaws.com',
    'content-type': 'application/x-amz-json-1.0',
    'content-length': `${body.length}`,
    'X-Amz-Target': 'DynamoDB_20120810.GetItem',
    'x-amz-content-sha256': createHash('sha256').update(body).digest('hex'),
  },
  body,
})

it.each([
  ['of a person', keys, '2026-11-22T05:00:00.123Z', '{}'],
  ['of a Lambda, with its session', { ...keys, sessionToken: 'IQoJb3JpZ2luX2VjE/+=' }, '2026-11-22T05:00:00.000Z', '{"TableName":"t"}'],
  ['over bytes', keys, '2026-11-22T05:00:00.000Z', Buffer.from('{"S":"渠道"}')],
  ['on the next day, by the same signer', keys, '2026-11-23T00:00:00.000Z', '{}'],
])('signs as the SDK does: %s', async (_case, credentials, at, body) => {
  const signer = tableSigner(async () => credentials)
  const options = { signingRegion: 'ap-east-1', signingService: 'dynamodb' }
  await signer.sign(asked('{}'), { ...options, signingDate: '2026-11-22T00:00:00.000Z' })
  const theirs = await new DynamoDBClient({ credentials, region: 'ap-east-1' }).config.signer()
  const wanted = await theirs.sign(asked(body), { ...options, signingDate: new Date(at) })
  const { headers } = await signer.sign(asked(body), { ...options, signingDate: new Date(at) })
  expect(headers).toEqual(wanted.headers)
})
