import { useEffect, useState } from 'react'

const few = 8

/** How many of so many rows to draw: in WeChat a few at a time, because one `setData` may carry 64 KB and a row with its picture takes three. */
export function useGradually(count: number): number {
  const [drawn, setDrawn] = useState(few)
  const behind = process.env.TARO_ENV === 'weapp' && drawn < count
  useEffect(() => {
    if (!behind) return
    const timer = setTimeout(() => setDrawn(drawn + few), 30)
    return () => clearTimeout(timer)
  }, [behind, drawn])
  return process.env.TARO_ENV === 'weapp' ? Math.min(drawn, count) : count
}
