type Rgb = [number, number, number]

const parse = (hex: string): Rgb => [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb
const print = (rgb: Rgb) => rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')
const mix = (a: Rgb, b: Rgb, share: number): Rgb => a.map((part, at) => part + (b[at]! - part) * share) as Rgb
const light = ([r, g, b]: Rgb) => (0.299 * r + 0.587 * g + 0.114 * b) / 255

export interface Shades {
  base: string
  /** Caps, folds and edges. */
  dark: string
  /** Bands and shines. */
  pale: string
  /** The ground the goods stand on. */
  stage: string
  /** Readable on `base`. */
  on: string
  /** Readable on `pale`. */
  ink: string
}

/** Everything a drawing is coloured with, from the one colour of the goods. */
export function shadesOf(hex: string): Shades {
  const base = parse(hex)
  const dark = mix(base, [8, 20, 24], 0.42)
  const pale = mix(base, [255, 255, 255], 0.92)
  return {
    base: print(base),
    dark: print(dark),
    pale: print(pale),
    stage: print(mix(base, [255, 255, 255], 0.86)),
    on: light(base) > 0.62 ? print(mix(base, [10, 20, 22], 0.78)) : 'ffffff',
    ink: print(mix(base, [10, 20, 22], light(base) > 0.5 ? 0.72 : 0.4)),
  }
}
