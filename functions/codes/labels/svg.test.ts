import { expect, it } from '@jest/globals'
import decodeQR from 'qr/decode.js'
import { svgOf } from './svg'

/** The drawing as points of light and dark, five to a module. */
function drawn(svg: string) {
  const side = Number(/viewBox="0 0 (\d+)/.exec(svg)![1])
  const scale = 5
  const size = side * scale
  const data = new Uint8Array(size * size * 4).fill(255)
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let j = Number(y) * scale; j < (Number(y) + 1) * scale; j++)
      data.fill(0, (j * size + Number(x) * scale) * 4, (j * size + (Number(x) + Number(length)) * scale) * 4)
  }
  for (let alpha = 3; alpha < data.length; alpha += 4) data[alpha] = 255
  return { width: size, height: size, data }
}

it.each([
  'https://q.example.cn/d/pty_01J00000000000000000DEALER',
  'https://verify.some-longer-brand-name.example.com.cn/d/pty_01J00000000000000000DEALER',
  'A',
])('what is drawn of %s is read back', (text) => {
  const svg = svgOf(text)
  expect(decodeQR(drawn(svg))).toBe(text)
  expect(svg.length).toBeLessThan(16_000)
})
