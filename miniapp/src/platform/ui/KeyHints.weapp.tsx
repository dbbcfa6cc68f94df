import type { Hint } from './KeyHints'

export const KeyHints = (_props: { hints: readonly Hint[] }) => null
