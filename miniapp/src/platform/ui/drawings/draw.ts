import { type Drawing, drawingOf } from '@shared/catalog/picture'
import { bottle, can, carton, cup, jug } from './drinks'
import { bag, box, jar, pouch } from './packs'
import { type Drawn, gradient } from './parts'
import { shadesOf } from './shades'

const shapes: Record<Drawing['shape'], (drawn: Drawn) => string> = { bottle, jug, can, carton, cup, bag, pouch, jar, box }

/** What a product looks like where nobody has photographed it: as an image's address, with the colour of its ground. */
export function pictureOf(picture: string | undefined): { src: string; stage: string } {
  const drawing = picture === undefined ? unknown : drawingOf(picture)
  if (!drawing) return { src: picture ?? '', stage: 'eaf3f3' }
  const shades = shadesOf(drawing.colour.slice(1))
  const label = drawing.label.replace(/[<>&'"%#]/g, '')
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='14 2 92 136' width='276' height='408'>${gradient}${shapes[drawing.shape]({ shades, label })}</svg>`
  return { src: `data:image/svg+xml,${svg.replace(/[<>]/g, encodeURIComponent)}`, stage: shades.stage }
}

const unknown: Drawing = { shape: 'box', colour: '#b9a58a', label: '商品' }
