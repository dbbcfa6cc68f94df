export interface CameraProps {
  onCode: (code: string) => void
  /** Off while something lies over it or another page is open. */
  on: boolean
  /** Its light. */
  torch?: boolean
  /** Tells whether this camera has a light that can be switched. */
  onTorch?: (has: boolean) => void
}

/** The same code is told again only after so long: a label stays before the camera for a while. */
export const again = 2_500

/** Passes a code on unless it is the one that was just passed on. */
export function onlyOnce(onCode: (code: string) => void, now: () => number = Date.now) {
  let last: { code: string; at: number } | undefined
  return (code: string) => {
    const isLast = last?.code === code && now() - last.at < again
    last = { code, at: now() }
    if (!isLast && code.trim()) onCode(code)
  }
}
