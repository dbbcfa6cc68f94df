import { type Item, table } from '../platform/table'

/**
 * Reads                                            key
 * what was scanned onto and off a shipment         pk  LOAD#<shipmentId>   sk  <OUT or IN>#<scanId>#<part>   (written in boxStore.ts)
 */
export interface LoadedPart {
  side: 'OUT' | 'IN'
  at: string
  ssccs: string[]
  serials: string[]
}

const pieces = (text: unknown, length: number): string[] => String(text ?? '').match(new RegExp(`.{${length}}`, 'g')) ?? []
const partIn = (row: Item, side: 'OUT' | 'IN'): LoadedPart => ({
  ...{ side, at: String(row.at), ssccs: pieces(row.cases, 18), serials: pieces(row.items, 20) },
})

export async function partsOf(shipmentId: string): Promise<LoadedPart[]> {
  const of = async (side: 'OUT' | 'IN') =>
    (await table.query({ pk: `LOAD#${shipmentId}`, sk: { prefix: `${side}#` } })).map((row) => partIn(row, side))
  return [...(await of('OUT')), ...(await of('IN'))]
}
