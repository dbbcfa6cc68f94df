import type { ReactNode } from 'react'

export interface ModalProps {
  /** sheet: from below on a phone, in the middle of a desk; dialog: a question, always in the middle; panel: from the right of a desk. */
  shape: 'sheet' | 'dialog' | 'panel'
  title: string
  open: boolean
  /** A tap beside it, Esc, or the cross. */
  onClose: () => void
  children: ReactNode
}
