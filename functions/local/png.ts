import { crc32, deflateSync } from 'node:zlib'

/** The format: W3C Portable Network Graphics (Third Edition), sections 5 and 11. */
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crcOf(typed))
  return Buffer.concat([length, typed, sum])
}

/** zlib's own from Node 22.2 on; until then by hand. */
function crcOf(data: Buffer): number {
  if (typeof crc32 === 'function') return crc32(data)
  let sum = ~0
  for (const byte of data) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return ~sum >>> 0
}

/** A picture in greys (0 is black, 255 white) by its points, with a comment in a tEXt chunk where there is one. */
export function pngOf(width: number, height: number, grey: (x: number, y: number) => number, comment?: string): Buffer {
  const rows = Array.from({ length: height }, (_, y) => {
    // Each row begins with its filter: none.
    const row = Buffer.alloc(width + 1)
    for (let x = 0; x < width; x++) row[x + 1] = grey(x, y)
    return row
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits of grey, deflated, no interlace.
  header[8] = 8
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    ...(comment === undefined ? [] : [chunk('tEXt', Buffer.from(`Comment\0${comment}`, 'latin1'))]),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
