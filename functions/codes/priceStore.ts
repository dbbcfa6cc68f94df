import type { FileId } from '@shared/files/model'
import { type Item, type Key, table, type Write } from '../platform/table'

/**
 * Reads and writes                            key
 * a price that an inspector found an item at  pk  ITEM#<serial>   sk  PRICE#<scanId>
 */
const priceKey = (serial: string, scanId: string): Key => ({ pk: `ITEM#${serial}`, sk: `PRICE#${scanId}` })

export interface PriceReport {
  scanId: string
  /** Fen a piece. */
  price: number
  photoIds: readonly FileId[]
  staffId: string
}

export async function reportOf(serial: string, scanId: string): Promise<PriceReport | undefined> {
  return (await table.get(priceKey(serial, scanId))) as unknown as PriceReport | undefined
}

/** `data` is what its event tells, as a scan's does. */
export const insertReport = (serial: string, report: PriceReport, data: Item): Write => ({
  key: priceKey(serial, report.scanId),
  put: { ...report },
  events: [{ name: 'price.reported', data }],
  guard: { when: 'absent', otherwise: 'priceReport.duplicate' },
})

/** Prices that an item was found at, with when, where and by whom, as each report's event tells it. */
export async function pricesOf(serial: string): Promise<Item[]> {
  const rows = await table.query({ pk: `ITEM#${serial}`, sk: { prefix: 'PRICE#' }, eventually: true })
  return rows.flatMap(({ events }) => (events as { data?: Item }[] | undefined)?.flatMap(({ data }) => (data ? [data] : [])) ?? [])
}
