import type { Purpose } from '@shared/files/model'
import { newId } from '@shared/kernel/id'
import { handler as confirmUpload } from '../files/confirmUpload'
import { handler as openUpload } from '../files/openUpload'
import { saved } from './goods'
import { invoke } from './invoke'

/** The least that is a PNG by its first bytes. */
export const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

/** Asks for an address. */
export async function anOpenUpload(token: string, purpose: Purpose = 'voucher', over: object = {}) {
  const body = { fileId: newId('fil'), purpose, contentType: 'image/png', size: png.length, ...over }
  return saved(invoke(openUpload, { body, token }))
}

export const sent = ({ uploadUrl, method, headers }: { uploadUrl: string; method: string; headers: Record<string, string> }, body = png) =>
  fetch(uploadUrl, { method, headers, body: new Uint8Array(body) })

/** A photo that was sent and checked: ready to be attached. Answers its id. */
export async function aPhoto(token: string, purpose: Purpose = 'voucher'): Promise<`fil_${string}`> {
  const upload = await anOpenUpload(token, purpose)
  await sent(upload)
  await saved(invoke(confirmUpload, { pathParameters: { fileId: upload.fileId }, token }))
  return upload.fileId
}
