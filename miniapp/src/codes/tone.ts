const rate = 8_000

/** A WAV file, 8 bit mono, of tones one after the other; a frequency of 0 is silence. */
export function toneWav(parts: readonly { frequency: number; seconds: number }[]): ArrayBuffer {
  const counts = parts.map(({ seconds }) => Math.round(seconds * rate))
  const length = counts.reduce((sum, n) => sum + n, 0)
  const view = new DataView(new ArrayBuffer(44 + length))
  const text = (at: number, words: string) => {
    for (let i = 0; i < words.length; i++) view.setUint8(at + i, words.charCodeAt(i))
  }
  text(0, 'RIFF')
  view.setUint32(4, 36 + length, true)
  text(8, 'WAVEfmt ')
  for (const [at, value] of [
    [16, 16],
    [24, rate],
    [28, rate],
    [40, length],
  ] as const)
    view.setUint32(at, value, true)
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 1],
    [34, 8],
  ] as const)
    view.setUint16(at, value, true)
  text(36, 'data')
  let at = 44
  for (const [i, { frequency }] of parts.entries())
    for (let n = 0; n < counts[i]!; n++) view.setUint8(at++, 128 + Math.round(90 * Math.sin((2 * Math.PI * frequency * n) / rate)))
  return view.buffer
}

const gap = { frequency: 0, seconds: 0.12 }
const low = { frequency: 330, seconds: 0.3 }
export const passTone = [{ frequency: 1320, seconds: 0.12 }]
export const stopTone = [low, gap, low, gap, low]
