import { expect, it } from '@jest/globals'
import { passTone, stopTone, toneWav } from './tone'

it('is a WAV file of the length that its head states, louder than silence', () => {
  for (const [tone, seconds] of [
    [passTone, 0.12],
    [stopTone, 1.14],
  ] as const) {
    const bytes = new Uint8Array(toneWav(tone))
    const head = new DataView(bytes.buffer)
    expect(String.fromCharCode(...bytes.slice(0, 4), ...bytes.slice(8, 12))).toBe('RIFFWAVE')
    expect([head.getUint32(4, true) + 8, head.getUint32(40, true) + 44]).toEqual([bytes.length, bytes.length])
    expect(head.getUint32(40, true) / head.getUint32(24, true)).toBeCloseTo(seconds)
    expect(Math.max(...bytes.slice(44))).toBeGreaterThan(200)
  }
})
