import type { ReactNode } from 'react'

export interface SidePanelProps {
  title: string
  /** Small, over the title: a number and a time. */
  over?: ReactNode
  /** Small, under the title. */
  sub?: ReactNode
  open: boolean
  /** On a desk a part of the page, which nobody shuts. */
  fixed?: boolean
  onClose: () => void
  /** 第 2 / 37 单, with the keys to go on. */
  place?: { text: string; onPrevious?: () => void; onNext?: () => void }
  foot?: ReactNode
  children: ReactNode
}
