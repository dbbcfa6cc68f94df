import type { Shades } from './shades'

export interface Drawn {
  shades: Shades
  label: string
}

/** `fill` without its `#`, which a data URI would have to escape. */
export const path = (d: string, fill: string, more = '') => `<path d='${d}' fill='${colour(fill)}'${more}/>`
export const rect = (x: number, y: number, width: number, height: number, fill: string, more = '') =>
  `<rect x='${x}' y='${y}' width='${width}' height='${height}' fill='${colour(fill)}'${more}/>`
const colour = (name: string) => (/^[0-9a-f]{6}$/.test(name) ? `%23${name}` : name)

export const round = (r: number) => ` rx='${r}'`
export const faint = (opacity: number) => ` opacity='${opacity}'`

export const shadow = (width: number) => `<ellipse cx='60' cy='131' rx='${width}' ry='4.5' fill='%230b2b30' opacity='.16'/>`

/** The name on the pack, as large as the width allows: two characters read at 48 px. */
export function words(label: string, y: number, width: number, fill: string): string {
  const size = Math.min(24, Math.floor(width / Math.max(2, label.length)))
  return `<text x='60' y='${y}' text-anchor='middle' font-size='${size}' font-weight='700' font-family='sans-serif' fill='${colour(fill)}'>${label}</text>`
}

/** Light from the left, shade at both edges: what is round looks round. */
export const roundness = (d: string) => path(d, 'url(%23g)')
export const gradient =
  "<linearGradient id='g'><stop stop-color='%23001a1d' stop-opacity='.3'/><stop offset='.14' stop-color='%23001a1d' stop-opacity='.04'/><stop offset='.27' stop-color='white' stop-opacity='.5'/><stop offset='.38' stop-color='white' stop-opacity='.06'/><stop offset='.74' stop-color='%23001a1d' stop-opacity='.03'/><stop offset='1' stop-color='%23001a1d' stop-opacity='.32'/></linearGradient>"
