interface Page<Row> {
  items: readonly Row[]
  next?: string | undefined
}

interface Reading {
  /** As many rows as a file holds; more is cut and said. */
  most?: number
  onProgress?: (rows: number) => void
  stopped?: () => boolean
}

/** Every page of a list one after the other, until its end or `most` rows. */
export async function readAll<Row>(
  page: (after: string | undefined) => Promise<Page<Row>>,
  { most = 5_000, onProgress, stopped }: Reading = {},
): Promise<{ rows: Row[]; cut: boolean }> {
  const rows: Row[] = []
  let after: string | undefined
  do {
    const { items, next } = await page(after)
    rows.push(...items)
    after = next
    onProgress?.(Math.min(rows.length, most))
  } while (after && rows.length < most && !stopped?.())
  return { rows: rows.slice(0, most), cut: rows.length > most || after !== undefined }
}
