/** @jest-environment node */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { startS3 } from './startS3'

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
const keys = { accessKeyId: 'local', secretAccessKey: 'local' }
const object = { Bucket: 'photos', Key: 'a/b' }
let dir: string
const stops: (() => Promise<void>)[] = []

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 's3-'))
})
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
  rmSync(dir, { recursive: true })
})

async function started(over: Partial<Parameters<typeof startS3>[0]> = {}) {
  const s3 = await startS3({ dir, keys, ...over })
  const client = new S3Client({ endpoint: s3.url, region: 'local', credentials: keys, forcePathStyle: true, maxAttempts: 1 })
  stops.push(async () => {
    client.destroy()
    await s3.stop()
  })
  return { ...s3, client }
}

it('an object outlives the process that took it, and a new one takes its place on the disk', async () => {
  const { client } = await started()
  for (const Body of ['one', 'two']) await client.send(new PutObjectCommand({ ...object, Body }))
  await stops.pop()!()
  const again = await started()
  const { Body } = await again.client.send(new GetObjectCommand(object))
  expect(await Body!.transformToString()).toBe('two')
  expect(readdirSync(join(dir, 'photos/objects')).length).toBe(2)
})

it('a key leads nowhere but into its bucket', async () => {
  const { client } = await started()
  await client.send(new PutObjectCommand({ Bucket: 'photos', Key: '../../escape', Body: 'x' }))
  expect(readdirSync(dir)).toEqual(['photos'])
  await expect(client.send(new PutObjectCommand({ Bucket: '..', Key: 'escape', Body: 'x' }))).rejects.toThrow()
})

it('a port that is taken leads to another', async () => {
  const first = await started()
  const port = Number(new URL(first.url).port)
  expect((await started({ port })).url).not.toBe(first.url)
})

it('a signed address ends with its time', async () => {
  let now = new Date()
  const { client } = await started({ now: () => now })
  await client.send(new PutObjectCommand({ ...object, Body: 'x' }))
  const url = await getSignedUrl(client, new GetObjectCommand(object), { expiresIn: 60 })
  expect((await fetch(url)).status).toBe(200)
  now = new Date(now.getTime() + 62_000)
  const late = await fetch(url)
  expect([late.status, await late.text()]).toEqual([403, expect.stringContaining('Request has expired')])
})

it('a body that is not what was signed is refused and leaves nothing', async () => {
  const { client } = await started()
  client.middlewareStack.add(
    (next) => (args) => {
      Object.assign(args.request as object, { body: 'other' })
      return next(args)
    },
    { step: 'finalizeRequest', priority: 'low' },
  )
  await expect(client.send(new PutObjectCommand({ ...object, Body: 'whole' }))).rejects.toMatchObject({ name: 'XAmzContentSHA256Mismatch' })
  expect(readdirSync(join(dir, 'photos/objects'))).toEqual([])
})

it('parts are put together as they are named, and small ones are refused as S3 refuses them', async () => {
  const { client } = await started()
  const { UploadId } = await client.send(new CreateMultipartUploadCommand(object))
  const part = async (PartNumber: number, Body: string | Buffer) => {
    const { ETag } = await client.send(new UploadPartCommand({ ...object, UploadId, PartNumber, Body }))
    return { PartNumber, ETag }
  }
  const complete = (Parts: { PartNumber: number; ETag: string | undefined }[]) =>
    client.send(new CompleteMultipartUploadCommand({ ...object, UploadId, MultipartUpload: { Parts } }))
  const [small, last] = [await part(1, 'small'), await part(2, 'last')]
  await expect(complete([small, last])).rejects.toMatchObject({ name: 'EntityTooSmall' })
  await expect(complete([last, small])).rejects.toMatchObject({ name: 'InvalidPartOrder' })
  const first = await part(1, Buffer.alloc(5 * 1024 * 1024, 'a'))
  await expect(complete([small, last])).rejects.toMatchObject({ name: 'InvalidPart' })
  await complete([first, last])
  const { ContentLength, Body } = await client.send(new GetObjectCommand({ ...object, Range: 'bytes=-5' }))
  expect([ContentLength, await Body!.transformToString()]).toEqual([5, 'alast'])
  await expect(complete([first, last])).rejects.toMatchObject({ name: 'NoSuchUpload' })
})
