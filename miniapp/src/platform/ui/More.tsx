import { useEffect, useRef } from 'react'
import { MoreWords } from './MoreWords'
import type { MoreProps } from './moreProps'

/** The end of a list: reads the next page as soon as it comes into sight. */
export const More = (props: MoreProps) => {
  const end = useRef<HTMLDivElement>(null)
  const { has, busy, error, onMore } = props
  const wants = has && !busy && !error
  const latest = useRef(onMore)
  latest.current = onMore
  useEffect(() => {
    if (!wants || !end.current || !('IntersectionObserver' in window)) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current(), { rootMargin: '400px' })
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [wants])
  return (
    <div ref={end}>
      <MoreWords {...props} />
    </div>
  )
}
