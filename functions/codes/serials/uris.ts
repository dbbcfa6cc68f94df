import { gtin14 } from '@shared/catalog/gtin'
import { ssccOf } from '@shared/codes/gs1/sscc'
import type { CodeBatch } from '@shared/codes/model'
import { type Batch, serialAt } from './authenticity'
import { uriOf } from './links'

/** What a batch's serials are made from. */
export const keyed = ({ gtin, epoch, number }: CodeBatch): Batch => ({ gtin: gtin14(gtin), epoch, batch: number })

/** The GS1 Digital Link of one item. */
export const uriAt = (batch: CodeBatch, index: number) => uriOf(batch, serialAt(keyed(batch), index))

/** With the covert code, as AI 250: what stands under the scratch layer or the cap. */
export const covertUriAt = (batch: CodeBatch, index: number) => `${uriAt(batch, index)}?250=${serialAt(keyed(batch), index, 'covert')}`

/** The SSCC of a batch's n-th case, from 0. */
export const caseAt = ({ prefix, firstContainer }: CodeBatch, n: number) => ssccOf(prefix, firstContainer + n)
export const palletAt = ({ prefix, firstContainer, cases }: CodeBatch, n: number) => ssccOf(prefix, firstContainer + cases + n)

export const containerUri = ({ stem }: CodeBatch, sscc: string) => `${stem}/00/${sscc}`

/** The case that an item was printed for. */
export const caseOf = (batch: CodeBatch, index: number) =>
  batch.itemsPerCase ? caseAt(batch, Math.floor(index / batch.itemsPerCase)) : undefined

/** First and last of a batch, which is what a printer checks by hand. */
export const ends = (batch: CodeBatch) => ({ firstUri: uriAt(batch, 0), lastUri: uriAt(batch, batch.count - 1) })
