import type { ContentType } from './model'

/** So many first bytes tell what a file is: the phone says it by them, and the server checks it by them. */
export const headBytes = 64

const text = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
const begins = (bytes: Uint8Array, ...first: number[]) => first.every((byte, i) => bytes[i] === byte)

/** ISO/IEC 23008-12: brands of still pictures in HEVC. */
const heic = /^(heic|heix|heim|heis|mif1|msf1)$/

/**
 * What the bytes themselves say, whatever was declared; undefined for anything we do not take.
 * JPEG: ITU T.81 SOI · PNG: W3C signature · WebP: RIFF container · PDF: ISO 32000 header · HEIC: ISO 14496-12 `ftyp`.
 */
export function contentTypeOf(bytes: Uint8Array): ContentType | undefined {
  if (begins(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (begins(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') return 'image/webp'
  if (text(bytes, 0, 5) === '%PDF-') return 'application/pdf'
  if (text(bytes, 4, 8) === 'ftyp' && heic.test(text(bytes, 8, 12))) return 'image/heic'
  return undefined
}
