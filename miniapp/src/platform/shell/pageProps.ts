import type { ReactNode } from 'react'
import type { Hint } from '../ui/KeyHints'
import type { PlaceName } from './places'

export interface PageProps {
  title: string
  /** Small, under the title; beside it on a desk. */
  sub?: ReactNode
  /** Which place of the tab bar or side bar it is, or lies under. Whoever may not see that place is told so. */
  place?: PlaceName
  /** It is not the place itself but lies under it: a way back, no tab bar. */
  under?: boolean
  /** In place of the title on a phone: a search line, a person. */
  nav?: ReactNode
  ground?: 'surface' | 'brand' | 'clear'
  /** Under the nav bar, in sight while the page scrolls: tabs, filters. On a desk over the content. */
  below?: ReactNode
  /** On the brand's ground under the nav bar (with `ground: 'brand'`); the first card reaches into it. */
  hero?: ReactNode
  /** Search and buttons: at the right of a desk's top bar; not on a phone. */
  tools?: ReactNode
  /** The row of actions at the bottom of a phone; on a desk at the bottom of the content. */
  bottom?: ReactNode
  /** A small line over `bottom`. */
  above?: ReactNode
  /** A SidePanel. */
  panel?: ReactNode
  /** Its keys on a desk, besides / and ?. */
  hints?: readonly Hint[]
  /** Content from edge to edge on a phone. */
  flush?: boolean
  /** Reads like a letter on a desk: 720 wide instead of the whole width. */
  narrow?: boolean
  children: ReactNode
}
