export interface SearchBarProps {
  /** What can be searched for; also its label. */
  placeholder: string
  initial?: string
  /** 300 ms after the last letter, and at once on Enter. */
  onSearch: (text: string) => void
  autoFocus?: boolean
  /** Desk: the `/` key leads here. */
  slash?: boolean
}

const pause = 300

/** Tells what was typed once the typing pauses, or at once. */
export function typing(onSearch: (text: string) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const now = (text: string) => {
    clearTimeout(timer)
    onSearch(text.trim())
  }
  return {
    now,
    soon(text: string) {
      clearTimeout(timer)
      timer = setTimeout(() => now(text), pause)
    },
  }
}
