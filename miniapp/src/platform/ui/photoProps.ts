/** One photo or paper among others. */
export interface Tile {
  key: string
  /** An address that this device can show. */
  preview: string
  /** A picture, or a paper that is shown as a sign. */
  kind: 'picture' | 'paper'
  state: 'sending' | 'sent' | 'failed'
  /** From 0 to 1. */
  share: number
  problem?: string | undefined
  /** Sending it again may help. */
  again?: boolean
}

export interface PhotoTilesProps {
  label: string
  tiles: readonly Tile[]
  max: number
  hint?: string | undefined
  /** What is wrong with the field as a whole. */
  problem?: string | undefined
  onAdd: () => void
  onRemove: (key: string) => void
  onAgain: (key: string) => void
}

export const percent = (share: number) => `${Math.round(share * 100)}%`
