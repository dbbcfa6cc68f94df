import { expect, it } from '@jest/globals'
import { shapes } from '@shared/catalog/picture'
import { pictureOf } from './draw'

it('draws every shape, small enough for a page of twenty in one setData', () => {
  const drawings = shapes.map((shape) => pictureOf(`draw:${shape}:3f8fa8:苏打`).src)
  expect(new Set(drawings).size).toBe(shapes.length)
  for (const [at, src] of drawings.entries()) {
    expect(src).toMatch(/^data:image\/svg\+xml,%3Csvg /)
    expect([shapes[at], src.length < 1_800]).toEqual([shapes[at], true])
  }
})

it('draws each in its own colour and with its own word', () => {
  const of = (colour: string, label: string) => pictureOf(`draw:can:${colour}:${label}`)
  expect(of('3f8fa8', '苏打').src).not.toBe(of('f6b8a2', '苏打').src)
  expect(of('3f8fa8', '苏打').src).not.toBe(of('3f8fa8', '白桃').src)
  expect(of('3f8fa8', '苏打').src).toContain('苏打')
})

it('lets no label out of its drawing', () => {
  expect(pictureOf("draw:can:3f8fa8:<a'b>").src).not.toContain("<a'b>")
})

it('shows a photograph as it is, and a plain box where there is nothing', () => {
  expect(pictureOf('https://cdn.example.com/a.jpg').src).toBe('https://cdn.example.com/a.jpg')
  expect(pictureOf(undefined).src).toContain('商品')
})
