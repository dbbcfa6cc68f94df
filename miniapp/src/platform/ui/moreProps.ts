export interface MoreProps {
  has: boolean
  busy: boolean
  /** Why the next page did not come. */
  error?: Error | null
  onMore: () => void
  /** What stands at the very end: 「共 37 单」. */
  end?: string
}
