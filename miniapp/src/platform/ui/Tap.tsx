import type { KeyboardEvent, ReactNode } from 'react'

export interface TapProps {
  className?: string
  /** What it does, where its text does not say so. */
  label?: string | undefined
  /** What it is, where it is more than a button. */
  as?: 'tab' | 'switch' | 'checkbox' | 'radio' | undefined
  /** Chosen, switched on or pressed. */
  on?: boolean | 'mixed' | undefined
  busy?: boolean
  /** Cannot be tapped now; its text says why. */
  off?: boolean
  /** Opens something beneath or above it. */
  opens?: 'dialog' | 'menu' | undefined
  onTap: () => void
  children?: ReactNode
}

/** Whatever can be tapped. In a browser a real button, so that keyboard and screen reader find it. */
export const Tap = ({ className = '', label, as, on, busy = false, off = false, opens, onTap, children }: TapProps) => {
  const roves = as === 'tab' || as === 'radio'
  return (
    <button
      type='button'
      role={as}
      className={`tap ${className} ${on === true ? 'is-on' : ''} ${busy ? 'is-busy' : ''} ${off ? 'is-off' : ''}`}
      aria-label={label}
      aria-busy={busy || undefined}
      aria-disabled={off || undefined}
      aria-haspopup={opens}
      {...((on !== undefined || roves) && { [state(as)]: on ?? false })}
      tabIndex={roves && on === false ? -1 : undefined}
      disabled={busy}
      onKeyDown={roves ? rove : undefined}
      onClick={(event) => {
        event.stopPropagation()
        if (!off) onTap()
      }}
    >
      {children}
    </button>
  )
}

const state = (as: TapProps['as']) => (as === undefined ? 'aria-pressed' : as === 'tab' ? 'aria-selected' : 'aria-checked')

const ways: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** Tabs and radios are one stop of the Tab key; the arrows choose among them. */
function rove(event: KeyboardEvent<HTMLButtonElement>) {
  const way = ways[event.key]
  const here = event.currentTarget
  if (!way) return
  event.preventDefault()
  const all = [...(here.closest('[role=tablist],[role=radiogroup]')?.querySelectorAll<HTMLButtonElement>('[role=tab],[role=radio]') ?? [])]
  const next = all[(all.indexOf(here) + way + all.length) % all.length]
  next?.focus()
  next?.click()
}
