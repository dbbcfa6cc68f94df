import type { ReactNode } from 'react'
import { Note } from '../ui/Note'
import { Sheet } from '../ui/Sheet'

/** What a phone shows instead of a form that needs room. */
export const OnlyOnDesk = ({ title, onClose, children }: { title: string; onClose: () => void; children?: ReactNode }) => (
  <Sheet title={title} open onClose={onClose}>
    {children}
    <Note icon='info'>要改，请在电脑上打开同一页</Note>
  </Sheet>
)
