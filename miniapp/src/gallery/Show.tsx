import type { ReactNode } from 'react'

/** One component of the gallery: its name, and under it its states. */
export const Show = ({ name, wide, children }: { name: string; wide?: boolean; children: ReactNode }) => (
  <section className={`show ${wide ? 'is-wide' : ''}`} aria-label={name}>
    <h2 className='show__name'>{name}</h2>
    {children}
  </section>
)

export const Line = ({ children }: { children: ReactNode }) => <div className='show__line'>{children}</div>

export const nothing = () => {}
