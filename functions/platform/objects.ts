import type { Readable } from 'node:stream'
import { CopyObjectCommand, GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { required } from './env'

/** What lies in the bucket under a key; `etag` changes with the content. */
export interface Found {
  size: number
  contentType: string
  etag: string
}

const Bucket = required('BUCKET_NAME')

/** An endpoint that is named is a laptop's, which has no host name per bucket. TLS and S3's own hashes check what travels. */
const s3 = new S3Client({
  forcePathStyle: 'AWS_ENDPOINT_URL_S3' in process.env,
  requestChecksumCalculation: 'WHEN_REQUIRED',
  responseChecksumValidation: 'WHEN_REQUIRED',
  requestHandler: { connectionTimeout: 2_000, requestTimeout: 8_000, throwOnRequestTimeout: true },
})

export async function putObject(Key: string, Body: Uint8Array | string, ContentType: string): Promise<void> {
  await s3.send(new PutObjectCommand({ Bucket, Key, Body, ContentType }))
}

/** Of any length, at most three parts of 5 MB of it in memory; nothing is there before all of it is. */
export async function putObjectStream(Key: string, Body: Readable, ContentType: string): Promise<void> {
  await new Upload({ client: s3, params: { Bucket, Key, Body, ContentType }, queueSize: 2, partSize: 5 * 1024 * 1024 }).done()
}

/** Undefined where there is none. `range` counts bytes, both ends included, and begins before the end of the object. */
export async function getObject(Key: string, range?: { from: number; to: number }): Promise<(Found & { bytes: Uint8Array }) | undefined> {
  const Range = range && `bytes=${range.from}-${range.to}`
  const found = await present(() => s3.send(new GetObjectCommand({ Bucket, Key, ...(Range && { Range }) })))
  if (!found) return undefined
  const whole = Number(found.ContentRange?.split('/')[1] ?? found.ContentLength)
  const bytes = await found.Body!.transformToByteArray()
  return { size: whole, contentType: found.ContentType ?? '', etag: found.ETag ?? '', bytes }
}

/** Undefined where there is none. */
export async function headObject(Key: string): Promise<Found | undefined> {
  const found = await present(() => s3.send(new HeadObjectCommand({ Bucket, Key })))
  return found && { size: found.ContentLength ?? 0, contentType: found.ContentType ?? '', etag: found.ETag ?? '' }
}

/** False where the content is no longer that of the `etag`. */
export async function copyObject(from: string, to: string, { etag, contentType }: { etag: string; contentType: string }): Promise<boolean> {
  const source = `${Bucket}/${from}`
  const as = { ContentType: contentType, MetadataDirective: 'REPLACE' } as const
  try {
    await s3.send(new CopyObjectCommand({ Bucket, Key: to, CopySource: source, CopySourceIfMatch: etag, ...as }))
    return true
  } catch (error) {
    if ([404, 412].includes(statusOf(error))) return false
    throw error
  }
}

const statusOf = (error: unknown) => (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode ?? 0

async function present<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask()
  } catch (error) {
    if (statusOf(error) === 404) return undefined
    throw error
  }
}
