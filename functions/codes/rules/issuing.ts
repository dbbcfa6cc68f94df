import type { Product } from '@shared/catalog/model'
import { containersOf } from '@shared/codes/gs1/sscc'
import type { Issue } from '@shared/codes/model'
import { maxBatches } from '@shared/codes/serial'
import { Refused } from '@shared/kernel/refused'

/** How many cases and pallets the items of a batch fill; the last of each may not be full. */
export function containersFor({ count, itemsPerCase, casesPerPallet }: Pick<Issue, 'count' | 'itemsPerCase' | 'casesPerPallet'>) {
  const cases = itemsPerCase ? Math.ceil(count / itemsPerCase) : 0
  return { cases, pallets: casesPerPallet ? Math.ceil(cases / casesPerPallet) : 0 }
}

/** Whether these codes can be issued for this product, and with how many containers. */
export function decideIssue(issue: Issue, product: Product | undefined) {
  if (!product) throw new Refused('product.unknown', { skuId: issue.skuId })
  if (!product.gtin) throw new Refused('code.noGtin', { skuId: issue.skuId })
  if (issue.casesPerPallet && !issue.itemsPerCase) throw new Refused('codeBatch.noCases')
  if (issue.madeOn && issue.useBy && issue.useBy < issue.madeOn) throw new Refused('codeBatch.dates')
  return { product, gtin: product.gtin, ...containersFor(issue) }
}

/** Numbers are taken before anybody knows whether there are any left. */
export function holdsNumbers(taken: { number: number; firstContainer: number }, prefix: string, containers: number) {
  if (taken.number >= maxBatches || taken.firstContainer + containers > containersOf(prefix)) throw new Refused('codeBatch.numbersUsedUp')
}

/** What was asked for, to tell a repeat from something else under the same id. */
export const askedOf = ({ batchId: _, ...issue }: Issue) =>
  JSON.stringify(Object.entries({ ...issue, covert: issue.covert ?? false }).sort(([a], [b]) => (a < b ? -1 : 1)))
