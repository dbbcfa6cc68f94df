export interface Spot {
  left: number
  top: number
}

/** A word on the map, first come, first served. All is in shares of the frame. */
export interface Wanted {
  /** Where it may stand, the best first: its middle. */
  at: readonly Spot[]
  width: number
  height: number
}

/** A dot of the map, which no word may cover: its middle. */
export type Dot = Spot & { size: number }

/** Sixteen units of text to a frame of 340 px, the narrowest that a map is shown in. */
const [frame, ratio] = [340, 1.08]
const shareOf = (px: number) => px / frame
/** How high a line of text is with its ground. */
export const line = shareOf(20) * ratio

/** How wide a word is with its ground: Chinese signs are square, others little more than half as wide. */
export const widthOf = (text: string, size = 12, room = 10): number =>
  shareOf([...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) < 0x2e80 ? 0.6 : 1) * size, room))

/** Under a dot, over it, at its right, at its left, at its corners. */
export function around({ left, top, size }: Dot, width: number): Spot[] {
  const [down, aside] = [(size * ratio) / 2 + line / 2, size / 2 + width / 2]
  const corners = [1, -1].flatMap((x) => [1, -1].map((y) => ({ left: left + x * aside, top: top + y * down })))
  return [{ left, top: top + down }, { left, top: top - down }, { left: left + aside, top }, { left: left - aside, top }, ...corners]
}

export const dotSize = (px: number) => shareOf(px)

/** Where each word stands: at the first place where it covers neither a dot nor a word before it and is not cut off; undefined where there is none. */
export function stand(wanted: readonly Wanted[], dots: readonly Dot[]): (Spot | undefined)[] {
  const taken = dots.map(({ left, top, size }) => box({ left, top }, size, size * ratio))
  return wanted.map(({ at, width, height }) => {
    const found = at.find((spot) => {
      const own = box(spot, width, height)
      return isShown(own) && taken.every((other) => !isOver(own, other))
    })
    if (found) taken.push(box(found, width, height))
    return found
  })
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}
const box = ({ left, top }: Spot, width: number, height: number): Box => ({
  ...{ left: left - width / 2, right: left + width / 2 },
  ...{ top: top - height / 2, bottom: top + height / 2 },
})
const isShown = ({ left, right, top, bottom }: Box) => left >= 0.01 && right <= 0.99 && top >= 0.01 && bottom <= 0.99
/** Touching is not covering, give or take what rounding does. */
const slack = 0.001
const isOver = (a: Box, b: Box) =>
  a.left < b.right - slack && b.left < a.right - slack && a.top < b.bottom - slack && b.top < a.bottom - slack
