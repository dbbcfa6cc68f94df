import { printedFor } from '@shared/codes/held'
import type { CodeHistory } from '@shared/codes/history'
import type { CodeBatch, Range } from '@shared/codes/model'
import { Refused } from '@shared/kernel/refused'
import type { Actor } from '../../platform/auth'
import { isOnlyRep } from '../../platform/scope'
import { scannedProduct } from '../batches/product'
import { type Named, namedBy } from '../cases/containers'
import { lifeOfCases } from '../rules/history'
import { isOfRep } from '../rules/historyReach'
import { caseAt, containerUri } from '../serials/uris'
import { wholeBatch } from '../store'
import { caseLife, contentsOf, withNames } from './historyFacts'

type NamedCase = Extract<Named, { kind: 'case' }>

/** So many cases of a pallet are read. */
const most = 100

/** Of one case, or of a pallet, which is told as its cases. */
export async function caseHistory(sscc: string, actor: Actor): Promise<CodeHistory> {
  const named = (await namedBy([sscc])).filter((one): one is NamedCase => one.kind === 'case')
  const [first] = named
  const whole = first && (await wholeBatch(first.batch.batchId))
  if (!whole) throw new Refused('code.unknown')
  const { batch, voidings } = whole
  const cases: Range = [first.n, named.at(-1)!.n]
  const lives = await Promise.all(named.slice(0, most).map((one) => caseLife(one.sscc)))
  const range: Range = [printedFor(batch, cases[0])[0], printedFor(batch, cases[1])[1]]
  const life = lifeOfCases({ batch, range, voidings, sscc, cases: lives })
  const way = lives.flatMap((one) => one.way)
  if (isOnlyRep(actor) && !isOfRep(actor.staff, way, life)) throw new Refused('actor.forbidden')
  const [contents, events] = await Promise.all([contentsOf(batch, cases), withNames(life)])
  const isCase = caseAt(batch, first.n) === sscc
  const last = lives[0]!.way.at(-1)
  const isOnes = lives.every(({ way }) => way.at(-1)?.holderId === last?.holderId)
  const holder = isOnes && last && !last.gaveBack && contents.pieces > 0 ? last : undefined
  return {
    ...{ kind: isCase ? 'case' : 'pallet', batchId: batch.batchId, index: isCase ? first.n : palletOf(batch, first.n) },
    ...{ uri: containerUri(batch, sscc), sscc, product: scannedProduct(batch), count: 0 },
    ...{ ...(holder && { holder }), contents, events },
  }
}

const palletOf = ({ casesPerPallet = 1 }: CodeBatch, n: number) => Math.floor(n / casesPerPallet)
