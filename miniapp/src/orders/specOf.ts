import type { OfferedProduct } from '@shared/catalog/model'
import { packText } from '../platform/formatting/cartons'

/** 330ml×24; the carton is added only where the product's own words do not name it. */
export const specOf = (product: Pick<OfferedProduct, 'spec' | 'packSize' | 'unit' | 'cartonUnit'>): string =>
  new RegExp(`[×xX*]\\s*${product.packSize}(?!\\d)`).test(product.spec) ? product.spec : packText(product.spec, product)
