import { on } from '../platform/events'
import { keepScan } from './scanStore'

/** Writes what one scan was, once however often the event comes: the item itself remembers only the first and how many. */
export const handler = on('onCodeScanned', async ({ subject, data }) => {
  if (data) await keepScan(subject, data as { at: string; scanId: string })
})
