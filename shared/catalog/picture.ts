import * as z from 'zod/mini'

/** What ProductPic can draw. */
export const shapes = ['bottle', 'jug', 'can', 'carton', 'pouch', 'bag', 'box', 'jar', 'cup'] as const
export type Shape = (typeof shapes)[number]

/** How a picture is drawn where there is no photograph: `draw:<shape>:<colour>:<label>`, the colour six hexadecimal digits, the label what stands on the pack. */
export interface Drawing {
  shape: Shape
  /** `#rrggbb` */
  colour: string
  label: string
}

const recipe = /^draw:([a-z]+):([0-9a-f]{6}):([^\s:]{1,6})$/
const address = /^https:\/\/[^\s"'<>\\]{4,112}$/

/** The recipe in a picture; undefined where it is an address. */
export function drawingOf(picture: string): Drawing | undefined {
  const [, shape, colour, label] = recipe.exec(picture) ?? []
  return shapes.some((one) => one === shape) ? { shape: shape as Shape, colour: `#${colour}`, label: label! } : undefined
}

export const isPicture = (text: string): boolean => text.length <= 120 && (address.test(text) || drawingOf(text) !== undefined)

/** The address of a photograph, or a recipe for a drawing. */
export const Picture = z
  .string()
  .check(z.maxLength(120), z.refine(isPicture, `图片填 https 网址，或 draw:<形状>:<颜色>:<字>，形状可用 ${shapes.join('、')}`))
