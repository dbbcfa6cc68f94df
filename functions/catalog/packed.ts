import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Product } from '@shared/catalog/model'
import type { ListKind, ListPrice } from '@shared/pricing/model'

/** Rows of twenty are stored deflated: a page that lies on two shelves is then still one half read unit of each. */
export const zipped = (values: readonly unknown[]): Uint8Array => deflateRawSync(JSON.stringify(values))
/** Of a row that is not there, nothing. */
export const unzipped = (zip: unknown): unknown[] => (zip ? JSON.parse(inflateRawSync(zip as Uint8Array).toString()) : [])

/** Each product, or price, is bare values in a fixed order. */
type Cells = (string | number)[]

export const packedProduct = (p: Omit<Product, 'categoryId'>): Cells => [
  ...[p.skuId.slice(4), p.code, p.name, p.spec, p.gtin ?? ''],
  ...[p.packSize, p.multiple, p.minQuantity, p.unit, p.cartonUnit, p.onSale ? 1 : 0],
  ...(p.picture ? [p.picture] : []),
]

export function unpackedProduct(cells: unknown): Omit<Product, 'categoryId'> {
  const [sku, code, name, spec, gtin, ...counted] = cells as [string, string, string, string, string, ...unknown[]]
  const [packSize, multiple, minQuantity, unit, cartonUnit, onSale, picture] = counted as [
    number,
    number,
    number,
    string,
    string,
    number,
    string?,
  ]
  return {
    skuId: `sku_${sku}`,
    code,
    name,
    spec,
    ...(gtin && { gtin }),
    packSize,
    multiple,
    minQuantity,
    unit,
    cartonUnit,
    onSale: onSale === 1,
    ...(picture && { picture }),
  }
}

/** `[version, since, until or 0, price or -1 when withdrawn, per, then from, price, per of each step]`, moments in ms. */
export const packedPrice = ({ version, since, until, price, ladder }: Omit<ListPrice, 'kind'>): Cells => [
  ...[version, Date.parse(since), until ? Date.parse(until) : 0, price?.price ?? -1, price?.per ?? 0],
  ...ladder.flatMap(({ from, price, per }) => [from, price, per]),
]

export function unpackedPrice(kind: ListKind, cells: unknown): ListPrice {
  const [version, since, until, price, per, ...steps] = cells as [number, number, number, number, number, ...number[]]
  const at = (ms: number) => new Date(ms).toISOString()
  const ladder = steps.flatMap((from, i) => (i % 3 ? [] : [{ from, price: steps[i + 1]!, per: steps[i + 2]! }]))
  return { kind, version, since: at(since), ...(until > 0 && { until: at(until) }), ...(price >= 0 && { price: { price, per } }), ladder }
}
