import { useEffect, useState } from 'react'

/** So long, ms, at most: whoever works on a slow network goes on with the next one. */
const longest = 3_000

/** Whether the camera looks away: from when something is being done with a label until it is answered, for the label is still before it. */
export function useRests(doing: string | undefined): boolean {
  const [past, setPast] = useState<string>()
  useEffect(() => {
    if (!doing) return
    const timer = setTimeout(() => setPast(doing), longest)
    return () => clearTimeout(timer)
  }, [doing])
  return doing !== undefined && past !== doing
}
