/** What the file alone says must be there afterwards. */
export interface Reckoning {
  /** Bottles sold, by item number. */
  bottles: Map<string, bigint>
  /** Cents owed, by store number. */
  cents: Map<string, bigint>
}

/**
 * Sums the file a second time, sharing no code with the replay: its own reading, its own arithmetic.
 * A line without a price is not sold.
 */
export function reckoned(text: string): Reckoning {
  const [header = [], ...rows] = rowsOf(text.replace(/^\uFEFF/, ''))
  const [store, item, sold, price] = ['store_number', 'item_number', 'bottles_sold', 'state_bottle_retail'].map((name) =>
    header.indexOf(name),
  )
  const bottles = new Map<string, bigint>()
  const cents = new Map<string, bigint>()
  for (const row of rows) {
    const [units = '', hundredths = ''] = row[price!]!.split('.')
    if (units === '') continue
    const count = BigInt(row[sold!]!)
    const amount = count * (BigInt(units) * 100n + BigInt(`${hundredths}00`.slice(0, 2)))
    bottles.set(row[item!]!, (bottles.get(row[item!]!) ?? 0n) + count)
    cents.set(row[store!]!, (cents.get(row[store!]!) ?? 0n) + amount)
  }
  return { bottles, cents }
}

/** Fields by hand: quoted ones may hold commas, line breaks and doubled quotes. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === ',') continue
    if (row.length > 1) rows.push(row)
    row = []
  }
  return rows
}
