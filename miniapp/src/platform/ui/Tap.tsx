import type { ReactNode } from 'react'

export interface TapProps {
  className?: string
  /** What it does, where its text does not say so. */
  label?: string
  busy?: boolean
  onTap: () => void
  children: ReactNode
}

/** Whatever can be tapped. In a browser a real button, so that keyboard and screen reader find it. */
export const Tap = ({ className = '', label, busy = false, onTap, children }: TapProps) => (
  <button
    type='button'
    className={`tap ${className} ${busy ? 'is-busy' : ''}`}
    aria-label={label}
    aria-busy={busy}
    disabled={busy}
    onClick={onTap}
  >
    {children}
  </button>
)
