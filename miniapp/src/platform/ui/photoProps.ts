/** One photo or paper among others. */
export interface Tile {
  key: string
  /** An address that this device can show. */
  preview: string
  /** A picture, or a paper that is shown as a sign. */
  kind: 'picture' | 'paper'
  state: 'sending' | 'sent' | 'failed' | 'loading' | 'kept'
  /** From 0 to 1. */
  share: number
  problem?: string | undefined
  /** Sending it again may help. */
  again?: boolean
}

export interface PhotoTilesProps {
  label: string
  tiles: readonly Tile[]
  /** How many there may be; without it there is nothing to add. */
  max?: number
  hint?: string | undefined
  /** What is wrong with the field as a whole. */
  problem?: string | undefined
  onAdd?: () => void
  onRemove?: (key: string) => void
  onAgain: (key: string) => void
}

/** What failed on its way in is sent again, what failed to come is asked for again. */
export const againWord = (onRemove: unknown) => (onRemove ? '重传' : '重试')

export const percent = (share: number) => `${Math.round(share * 100)}%`
