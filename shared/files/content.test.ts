/** @jest-environment node */
import { describe, expect, it } from '@jest/globals'
import { contentTypeOf } from './content'

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex.replaceAll(' ', ''), 'hex'))
const ascii = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

describe('what a file is, by its own bytes', () => {
  it.each([
    ['image/jpeg', bytes('ffd8ffe0 00104a46494600')],
    ['image/jpeg', bytes('ffd8ffe1')],
    ['image/png', bytes('89504e470d0a1a0a 0000000d49484452')],
    ['image/webp', ascii('RIFF\x24\x00\x00\x00WEBPVP8 ')],
    ['image/heic', ascii('\x00\x00\x00\x18ftypheic\x00\x00\x00\x00')],
    ['image/heic', ascii('\x00\x00\x00\x18ftypmif1\x00\x00\x00\x00')],
    ['application/pdf', ascii('%PDF-1.7\n')],
  ])('%s', (type, head) => expect(contentTypeOf(head)).toBe(type))

  it.each([
    ['a page', ascii('<html><script>')],
    ['a drawing with scripts', ascii('<svg xmlns=')],
    ['a GIF', ascii('GIF89a')],
    ['sound in the same container', ascii('RIFF\x24\x00\x00\x00WAVEfmt ')],
    ['a film in the same container', ascii('\x00\x00\x00\x18ftypisom')],
    ['half a signature', bytes('89504e47')],
    ['a program', ascii('MZ\x90')],
    ['a PDF further down', ascii('x%PDF-1.7')],
    ['nothing', ascii('')],
  ])('%s is nothing we take', (_what, head) => expect(contentTypeOf(head)).toBeUndefined())
})
