import type { CodeBatch, ScannedProduct } from '@shared/codes/model'
import type * as z from 'zod/mini'

/** What a scan tells of the goods: as they were when their codes were issued. */
export const scannedProduct = ({ product, gtin, lot, madeOn, useBy }: CodeBatch): z.infer<typeof ScannedProduct> => ({
  ...{ ...product, gtin },
  ...{ ...(lot && { lot }), ...(madeOn && { madeOn }), ...(useBy && { useBy }) },
})
