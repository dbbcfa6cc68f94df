import { expect, it } from '@jest/globals'
import { around, dotSize, line, type Spot, stand, widthOf } from './labels'

const dot = (left: number, top: number) => ({ left, top, size: dotSize(16) })
const name = (text: string, at: Spot & { size: number }) => ({ at: around(at, widthOf(text)), width: widthOf(text), height: line })

it('puts a name under its dot, and elsewhere where something lies there', () => {
  const [suzhou, shaoxing] = [dot(0.5, 0.4), dot(0.5, 0.46)]
  const [below, above] = around(shaoxing, widthOf('绍兴'))
  expect(stand([name('绍兴', shaoxing)], [shaoxing])).toEqual([below])
  const [first, second] = stand([name('绍兴', shaoxing), name('苏州 11', suzhou)], [suzhou, shaoxing])
  expect([first, second]).toEqual([below, around(suzhou, widthOf('苏州 11'))[1]])
  expect(above).not.toEqual(second)
})

it('goes aside where over and under are taken, and is left out where nothing is free', () => {
  const column = [dot(0.5, 0.35), dot(0.5, 0.4), dot(0.5, 0.45)]
  const [, middle] = column
  expect(stand([name('上海', middle!)], column)).toEqual([around(middle!, widthOf('上海'))[2]])
  const beset = [0.42, 0.5, 0.58].flatMap((left) => [0.35, 0.4, 0.45].map((top) => dot(left, top)))
  expect(stand([name('上海', middle!)], beset)).toEqual([undefined])
})

it('is never cut off by the frame', () => {
  const corner = dot(0.02, 0.98)
  expect(stand([name('喀什', corner)], [corner])).toEqual([around(corner, widthOf('喀什'))[5]])
  const edge = dot(0.5, 0.97)
  expect(stand([name('三亚', edge)], [edge])).toEqual([around(edge, widthOf('三亚'))[1]])
})

it('whatever is to be named, no two words lie upon each other', () => {
  // A fixed row of places, dense enough that many are left out.
  const dots = Array.from({ length: 40 }, (_, i) => dot(0.05 + ((i * 37) % 90) / 100, 0.05 + ((i * 53) % 90) / 100))
  const wanted = dots.map((one, i) => name(`城市 ${i}`, one))
  const stood = stand(wanted, dots).flatMap((spot, i) => (spot ? [{ ...spot, width: wanted[i]!.width }] : []))
  expect(stood.length).toBeGreaterThan(10)
  for (const [i, a] of stood.entries())
    for (const b of stood.slice(i + 1))
      expect(Math.abs(a.left - b.left) > (a.width + b.width) / 2 - 0.01 || Math.abs(a.top - b.top) > line - 0.01).toBe(true)
})
