import { expect, it } from '@jest/globals'
import { imageStyle, kilometres, partOf, whole, within } from './project'

const yixing = { lat: 31.36, lng: 119.82 }
const keqiao = { lat: 30.08, lng: 120.49 }
const urumqi = { lat: 43.83, lng: 87.62 }

it('shows all places with room around, in the shape of the frame', () => {
  for (const places of [[yixing], [yixing, keqiao], [yixing, keqiao, urumqi]]) {
    const part = partOf(places, 1.1)
    expect(part.width / part.height).toBeCloseTo(1.1)
    for (const place of places) {
      const { left, top } = within(place, part)
      for (const share of [left, top]) expect([share > 0.1, share < 0.9]).toEqual([true, true])
    }
  }
})

it('shows the whole country where nothing is to be shown, undistorted', () => {
  expect(partOf([], 1)).toEqual(whole(1))
  const { width, height } = imageStyle(whole(1))
  expect(Number.parseFloat(width) / Number.parseFloat(height)).toBeCloseTo(49 / 37)
  const { left, top } = within(urumqi, whole(49 / 37))
  expect([left > 0.2 && left < 0.3, top > 0.25 && top < 0.33]).toEqual([true, true])
})

it('is as far as maps say', () => {
  expect(kilometres(yixing, keqiao)).toBeGreaterThan(150)
  expect(kilometres(yixing, keqiao)).toBeLessThan(165)
  expect(kilometres(yixing, yixing)).toBe(0)
})
