import type { Progress } from '@shared/codes/model'

export type Asked = { progress: Progress } | { url: string }

/** A file of codes goes to a printer: it is fetched on a computer. */
export const fileAt = (_: string): Promise<Asked> => Promise.reject(new Error('only in a browser'))
export const save = (_: string) => undefined
export const mayDownload = false
