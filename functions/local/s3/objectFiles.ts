import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { S3Error } from './s3Error'

export interface Meta {
  key: string
  contentType: string
  size: number
  /** With its quotes, as S3 gives it. */
  etag: string
  modifiedAt: string
}

interface Stored extends Meta {
  /** The file that holds the bytes: a new one each time, so that a kill leaves the old object or the new one, whole. */
  file: string
}

export interface ObjectFiles {
  /** `sha256`, where given, is what the bytes must come to. */
  put(key: string, contentType: string, bytes: Readable, sha256?: string): Promise<Meta>
  find(key: string): Promise<Meta | undefined>
  /** Both ends included. */
  read(key: string, range?: { from: number; to: number }): Promise<ReadStream>
  copy(from: string, to: string, contentType?: string): Promise<Meta>
  begin(key: string, contentType: string): Promise<string>
  putPart(uploadId: string, number: number, bytes: Readable, sha256?: string): Promise<string>
  complete(uploadId: string, key: string, parts: { number: number; etag: string }[]): Promise<Meta>
  abort(uploadId: string): Promise<void>
}

/** S3's least size of a part that is not the last. */
const minPart = 5 * 1024 * 1024

/** The objects of one bucket under one folder: `objects/` by the hash of the key, `uploads/` for what is not finished. */
export function objectFiles(dir: string): ObjectFiles {
  const [objects, uploads] = [join(dir, 'objects'), join(dir, 'uploads')]
  const ready = Promise.all([objects, uploads].map((each) => mkdir(each, { recursive: true })))
  const metaFile = (key: string) => join(objects, `${createHash('sha256').update(key).digest('hex')}.json`)

  async function stored(key: string): Promise<Stored | undefined> {
    const text = await readFile(metaFile(key), 'utf8').catch(ifAbsent)
    return text === undefined ? undefined : (JSON.parse(text) as Stored)
  }

  async function keep(meta: Stored): Promise<Meta> {
    const before = await stored(meta.key)
    const draft = join(objects, `${randomUUID()}.new`)
    await writeFile(draft, JSON.stringify(meta))
    await rename(draft, metaFile(meta.key))
    if (before) await rm(join(objects, before.file), { force: true })
    return meta
  }

  async function put(key: string, contentType: string, bytes: Readable, sha256?: string) {
    await ready
    const file = randomUUID()
    const { size, md5 } = await written(join(objects, file), bytes, sha256)
    return keep({ key, contentType, size, etag: `"${md5}"`, modifiedAt: new Date().toISOString(), file })
  }

  async function read(key: string, range?: { from: number; to: number }) {
    const found = await stored(key)
    if (!found) throw noSuchKey()
    return createReadStream(join(objects, found.file), range && { start: range.from, end: range.to })
  }

  const folderOf = (uploadId: string) => {
    if (!/^[\w-]{36}$/.test(uploadId)) throw noSuchUpload()
    return join(uploads, uploadId)
  }

  async function complete(uploadId: string, key: string, parts: { number: number; etag: string }[]) {
    const folder = folderOf(uploadId)
    const begun = JSON.parse((await readFile(join(folder, 'upload.json'), 'utf8').catch(ifAbsent)) ?? 'null')
    if (begun?.key !== key) throw noSuchUpload()
    const there = new Map(
      (await readdir(folder)).flatMap((name) => (name.includes('_') ? [[Number(name.split('_')[0]), name] as const] : [])),
    )
    const names = parts.map(({ number, etag }) => {
      const name = there.get(number)
      if (!name || partEtag(name) !== etag) throw new S3Error(400, 'InvalidPart', 'One or more of the specified parts could not be found.')
      return name
    })
    if (names.slice(0, -1).some((name) => partSize(name) < minPart)) {
      throw new S3Error(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed object size.')
    }
    const file = randomUUID()
    const joined = Readable.from(inTurn(names.map((name) => join(folder, name))))
    const { size } = await written(join(objects, file), joined)
    const digest = createHash('md5')
    for (const name of names) digest.update(Buffer.from(partEtag(name).slice(1, -1), 'hex'))
    const etag = `"${digest.digest('hex')}-${names.length}"`
    const meta = await keep({ key, contentType: begun.contentType, size, etag, modifiedAt: new Date().toISOString(), file })
    await rm(folder, { recursive: true, force: true })
    return meta
  }

  return {
    put,
    find: stored,
    read,
    complete,
    async copy(from, to, contentType) {
      const found = await stored(from)
      if (!found) throw noSuchKey()
      return put(to, contentType ?? found.contentType, await read(from))
    },
    async begin(key, contentType) {
      await ready
      const uploadId = randomUUID()
      await mkdir(join(uploads, uploadId))
      await writeFile(join(uploads, uploadId, 'upload.json'), JSON.stringify({ key, contentType }))
      return uploadId
    },
    async putPart(uploadId, number, bytes, sha256) {
      const folder = folderOf(uploadId)
      const names = await readdir(folder).catch(ifAbsent)
      if (!names) throw noSuchUpload()
      const draft = join(folder, `${randomUUID()}.new`)
      const { size, md5 } = await written(draft, bytes, sha256)
      for (const name of names.filter((each) => each.startsWith(`${number}_`))) await rm(join(folder, name), { force: true })
      await rename(draft, join(folder, `${number}_${size}_${md5}`))
      return `"${md5}"`
    },
    abort: (uploadId) => rm(folderOf(uploadId), { recursive: true, force: true }),
  }
}

/** A part's file says its number, size and hash. */
const partSize = (name: string) => Number(name.split('_')[1])
const partEtag = (name: string) => `"${name.split('_')[2]}"`

const noSuchUpload = () => new S3Error(404, 'NoSuchUpload', 'The specified upload does not exist.')
export const noSuchKey = () => new S3Error(404, 'NoSuchKey', 'The specified key does not exist.')

async function* inTurn(files: string[]) {
  for (const file of files) yield* createReadStream(file)
}

/** Writes a stream to a new file; one that breaks off or is not what it should be leaves none. */
async function written(file: string, bytes: Readable, sha256?: string) {
  const [md5, sha] = [createHash('md5'), createHash('sha256')]
  let size = 0
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      md5.update(chunk)
      if (sha256) sha.update(chunk)
      done(null, chunk)
    },
  })
  try {
    await pipeline(bytes, count, createWriteStream(file))
    if (sha256 && sha.digest('hex') !== sha256) {
      throw new S3Error(400, 'XAmzContentSHA256Mismatch', 'The provided x-amz-content-sha256 header does not match what was computed.')
    }
  } catch (error) {
    await rm(file, { force: true })
    throw error
  }
  return { size, md5: md5.digest('hex') }
}

function ifAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
