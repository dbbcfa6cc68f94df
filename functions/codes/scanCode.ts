import { scanCode } from '@shared/codes/scanning'
import { http } from '../platform/http'
import { hashOf } from '../platform/secret'
import { scannedProduct } from './batches/product'
import { actionsFor, divisionOf, isTold, mayScan, standingOf, verdictOf } from './rules/scanning'
import { overCounter } from './scanning/counter'
import { guessed } from './scanning/guessing'
import { custodyOf, itemIn, marked, scanFacts } from './scanning/scanFacts'
import { addScan, numberOf } from './scanStore'
import { authentic } from './serials/authenticity'

/** The MAC first, which needs no row; then batch and case in one read, and one write, which counts the scan. Anyone may scan; staff are told more. */
export const handler = http({ ...scanCode, knows: true }, async ({ input, actor, consumer, now, sourceIp }) => {
  const { purpose, place } = input
  const scanner = actor && { partyId: actor.party.partyId, kind: actor.party.kind, roles: actor.staff.roles }
  const guesser = actor ? undefined : hashOf(consumer ?? sourceIp)
  mayScan(purpose, scanner)
  const code = itemIn(input.uri)
  const item = authentic(code)
  if (!item) {
    if (guesser) await guessed(guesser, now)
    return { verdict: 'forged' as const, first: false, count: 0, actions: actionsFor('forged', scanner, {}) }
  }
  const { index, proven } = item
  const facts = await scanFacts(item, guesser, now)
  const scan = marked({ ...input, ...(consumer && { deviceId: consumer }), source: guesser }, { facts, index }, actor, now)
  const row = await (purpose === 'verify' || purpose === 'inspect'
    ? addScan(code.serial, scan)
    : overCounter(purpose, { serial: code.serial, index, scan, facts, actor: actor!, scanId: input.scanId, now }))
  const custody = await custodyOf(row, facts)
  const n = scan.counts ? numberOf(row, scan) : row.n
  const verdict = verdictOf(standingOf({ batch: facts.batch, index, custody, place }), purpose, n, scanner)
  return {
    ...{ verdict, first: scan.counts && n === 1, count: n, product: scannedProduct(facts.batch), proven },
    ...(row.first && { firstSeenAt: row.first.at, firstSeenIn: row.first.in }),
    seenIn: divisionOf(place, scanner && custody?.areas),
    ...(isTold(custody, scanner) && { custody, ...(row.sold && { soldAt: row.sold.at }) }),
    actions: actionsFor(verdict, scanner, { covert: facts.batch.covert, proven }),
  }
})
