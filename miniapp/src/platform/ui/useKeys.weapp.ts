export type Keys = Record<string, (() => void) | undefined>

/** A phone has no keys. */
export const useKeys = (_keys: Keys) => {}
