import { downloadCodes, getCodeBatch, issueCodes, voidCodes } from '@shared/codes/api'
import { ssccOf } from '@shared/codes/gs1/sscc'
import type { CodeBatch } from '@shared/codes/model'
import { dayBegins, type Instant, plusDays, plusMs, shanghaiDate } from '@shared/kernel/time'
import type { Client } from './client'
import { batches, type CodedSku, type Containers } from './data/codes'
import type { PersonKey } from './data/people'
import { productOf, skuIds } from './data/products'
import { type Stage, stage } from './stages'

const keeper: PersonKey = 'hq-warehouse'
/** Before anything of it was sent. */
const [made, issued] = [59, 57]

type Item = Record<'uri' | 'covertUri', string>

/** What stands on the labels of the demo's batches: read from the files of codes, as a printer does. */
export class Codes {
  private readonly batches = new Map<CodedSku, CodeBatch>()
  private readonly items = new Map<CodedSku, Item[]>()

  learn(sku: CodedSku, batch: CodeBatch, csv: string) {
    this.batches.set(sku, batch)
    const lines = csv.trim().split('\n').slice(1)
    this.items.set(
      sku,
      lines.map((line) => {
        const [, uri = '', covertUri = ''] = line.trim().split(',')
        return { uri, covertUri: batch.covert ? covertUri : uri }
      }),
    )
  }

  /** A piece by its place in the batch. */
  item(sku: CodedSku, index: number): Item {
    return this.items.get(sku)![index]!
  }

  containers(some: readonly Containers[]): string[] {
    return some.flatMap(([sku, what, first, last]) => {
      const { prefix, firstContainer, cases } = this.batches.get(sku)!
      const from = firstContainer + (what === 'pallets' ? cases : 0)
      return Array.from({ length: last - first + 1 }, (_, i) => `(00)${ssccOf(prefix, from + first + i)}`)
    })
  }

  /** So that whoever is to receive it finds what to scan. */
  noteOf = (some: readonly Containers[]) => `随车箱码（收货时扫）：${this.containers(some).join('，')}`
}

/** Codes for some products; issued early, so that their files are made while the orders are. */
export const issuingStage = (client: Client, now: Instant): Stage =>
  // One after the other: each takes the next number.
  stage('codes', 1, batches, async ({ sku, batchId, cases, casesPerPallet, lot, covert, voided }) => {
    const { packSize } = productOf(sku)
    const day = (ago: number) => plusDays(shanghaiDate(now), -ago)
    const asked = {
      ...{ batchId, skuId: skuIds[sku], count: cases * packSize, itemsPerCase: packSize, casesPerPallet, lot },
      ...{ madeOn: day(made), useBy: day(made - 365), ...(covert && { covert }) },
    }
    // A seed that goes on another day finds the batch with the dates it got then.
    await client.call(keeper, issueCodes, asked, plusMs(dayBegins(day(issued)), 600 * 60_000)).catch((error) => {
      if (error.code !== 'codeBatch.duplicate') throw error
    })
    if (!voided) return
    const [from, to] = [voided[0] * packSize, (voided[1] + 1) * packSize - 1]
    await client.call(
      keeper,
      voidCodes,
      { batchId, from, to, reason: '标签印糊，两箱已销毁' },
      plusMs(dayBegins(day(issued - 1)), 36_000_000),
    )
  })

export const readingStage = (client: Client, codes: Codes): Stage =>
  stage('files of codes', 4, batches, async ({ sku, batchId }) => {
    const csv = await client.file(keeper, downloadCodes, { batchId })
    codes.learn(sku, await client.call(keeper, getCodeBatch, { batchId }), csv)
  })
