import { gtin14, isGtin } from '@shared/catalog/gtin'
import { resolveCode } from '@shared/codes/api'
import { Refused, refusals } from '@shared/kernel/refused'
import { http, Page } from '../platform/http'
import { hashOf } from '../platform/secret'
import { scannedProduct } from './batches/product'
import { pagePolicy, verifyPage } from './pages/verifyPage'
import { forgedSaid, linksetOf, saidOf, wanted } from './rules/resolving'
import { standingOf } from './rules/scanning'
import { guessed } from './scanning/guessing'
import { custodyOf, scanFacts } from './scanning/scanFacts'
import { itemOf } from './scanStore'
import { authentic } from './serials/authenticity'
import { uriAt } from './serials/uris'

const page = (html: string, status = 200) =>
  new Page(html, 'text/html; charset=utf-8', status, { 'content-security-policy': pagePolicy, vary: 'accept' })
const linkset = (links: object) => new Page(JSON.stringify(links), 'application/linkset+json', 200, { vary: 'accept' })

/** What stands behind a code's own address. Looking is no scan; what is not ours counts as a guess, as in a scan. */
export const handler = http(resolveCode, async ({ input, accept, now, sourceIp }) => {
  const { gtin, serial, 250: covert, linkType } = input
  const asPage = wanted(accept, linkType) === 'page'
  try {
    const guesser = hashOf(sourceIp)
    const item = isGtin(gtin) ? authentic({ gtin: gtin14(gtin), serial, ...(covert && { covert }) }) : undefined
    if (!item) await guessed(guesser, now)
    if (!item) throw new Refused('code.unknown')
    const [facts, row] = await Promise.all([scanFacts(item, guesser, now), itemOf(serial)])
    const product = scannedProduct(facts.batch)
    if (!asPage) return linkset(linksetOf(uriAt(facts.batch, item.index), product))
    const standing = standingOf({ batch: facts.batch, index: item.index, custody: await custodyOf(row, facts), place: undefined })
    return page(verifyPage(saidOf(standing, row?.n ?? 0), product, true))
  } catch (error) {
    if (!asPage || !(error instanceof Refused)) throw error
    const { status, message } = refusals[error.code]
    const said = error.code === 'code.unknown' ? forgedSaid : { tone: 'mind' as const, word: '等一等', says: message }
    return page(verifyPage(said, undefined, false), status)
  }
})
