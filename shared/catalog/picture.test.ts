/** @jest-environment node */
import { describe, expect, it } from '@jest/globals'
import { drawingOf, isPicture, shapes } from './picture'

describe('a picture', () => {
  it.each(shapes)('may be drawn as a %s', (shape) => {
    expect(drawingOf(`draw:${shape}:a0c4e8:乌龙`)).toEqual({ shape, colour: '#a0c4e8', label: '乌龙' })
    expect(isPicture(`draw:${shape}:a0c4e8:乌龙`)).toBe(true)
  })

  it('may be the address of a photograph', () => {
    expect([isPicture('https://img.example.com/w01.webp'), drawingOf('https://img.example.com/w01.webp')]).toEqual([true, undefined])
  })

  it.each([
    '',
    'draw:barrel:a0c4e8:乌龙',
    'draw:can:blue:乌龙',
    'draw:can:a0c4e8:',
    'draw:can:a0c4e8:a b',
    'draw:can:a0c4e8:七个字太长了吧',
    'http://img.example.com/w01.webp',
    'javascript:alert(1)',
    'https://a.example/"onload="',
    `https://a.example/${'x'.repeat(120)}`,
  ])('is not %j', (text) => expect(isPicture(text)).toBe(false))
})
