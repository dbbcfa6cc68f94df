import type { SidePanelProps } from './panelProps'
import { Sheet } from './Sheet'

export const SidePanel = ({ title, over, sub, open, onClose, foot, children }: SidePanelProps) => (
  <Sheet title={title} sub={sub ?? over} open={open} onClose={onClose} foot={foot}>
    {children}
  </Sheet>
)
