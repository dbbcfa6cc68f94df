import type { CategoryId, Product } from '@shared/catalog/model'
import { drawingOf, type Shape } from '@shared/catalog/picture'
import { newId } from '@shared/kernel/id'
import { typedCount } from '../../platform/desk/problems'

/** A product as it is typed: text, until it is saved. */
export interface Draft {
  skuId: Product['skuId']
  isNew: boolean
  code: string
  name: string
  spec: string
  gtin: string
  categoryId: CategoryId | undefined
  packSize: string
  multiple: string
  minQuantity: string
  unit: string
  cartonUnit: string
  onSale: boolean
  /** Where the picture comes from, and both ways of it. */
  pictured: 'drawing' | 'address' | 'none'
  shape: Shape
  colour: string
  label: string
  address: string
}

export const colours = ['0b6670', '2f80c2', '3f9b57', '8a5a2b', 'd9822b', 'c8102e', 'b83b7d', '6a4fa3', 'e8b923', '6f7d7a']

export function draftOf(product: Product | undefined): Draft {
  const drawing = product?.picture ? drawingOf(product.picture) : undefined
  return {
    skuId: product?.skuId ?? newId('sku'),
    isNew: !product,
    code: product?.code ?? '',
    name: product?.name ?? '',
    spec: product?.spec ?? '',
    gtin: product?.gtin ?? '',
    categoryId: product?.categoryId,
    packSize: product ? String(product.packSize) : '',
    multiple: product ? String(product.multiple) : '',
    minQuantity: product ? String(product.minQuantity) : '',
    unit: product?.unit ?? '瓶',
    cartonUnit: product?.cartonUnit ?? '箱',
    onSale: product?.onSale ?? true,
    pictured: drawing || !product ? 'drawing' : product.picture ? 'address' : 'none',
    shape: drawing?.shape ?? 'bottle',
    colour: drawing?.colour.slice(1) ?? colours[0]!,
    label: drawing?.label ?? '',
    address: product?.picture && !drawing ? product.picture : '',
  }
}

/** The picture as it would be saved; none while a drawing has no words yet. */
export function pictureOf({ pictured, shape, colour, label, address, name }: Draft): string | undefined {
  const words = (label.trim() || name.trim()).replace(/[\s:]/g, '').slice(0, label.trim() ? 6 : 2)
  if (pictured === 'drawing') return words ? `draw:${shape}:${colour}:${words}` : undefined
  return pictured === 'address' && address.trim() ? address.trim() : undefined
}

/** What is sent. An empty multiple or minimum is left to the server: a carton, one multiple. */
export function inputOf(draft: Draft) {
  const { skuId, code, name, spec, gtin, categoryId, packSize, multiple, minQuantity, unit, cartonUnit, onSale } = draft
  const picture = pictureOf(draft)
  return {
    ...{ skuId, code: code.trim(), name, spec, unit, cartonUnit, onSale },
    categoryId: categoryId!,
    packSize: typedCount(packSize)!,
    ...(gtin.trim() && { gtin: gtin.trim() }),
    ...(multiple.trim() && { multiple: typedCount(multiple) ?? Number.NaN }),
    ...(minQuantity.trim() && { minQuantity: typedCount(minQuantity) ?? Number.NaN }),
    ...(picture && { picture }),
  }
}
