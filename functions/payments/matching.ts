import { type Fen, total } from '@shared/kernel/money'
import type { Instant } from '@shared/kernel/time'
import type { Move, OrderId } from '@shared/orders/model'
import { settling } from '@shared/orders/settled'
import type { Account } from '../credit/ledgerStore'
import {
  changeCredit,
  changeDebit,
  changeMatched,
  insertMatched,
  type Matched,
  matchedAccount,
  type OpenCredit,
  type OpenDebit,
} from '../credit/openStore'
import { changedOrder, changeOrder, held, orderKey } from '../orders/store'
import { table, type Write } from '../platform/table'
import type { Pair } from './rules/matching'
import type { TakenBack } from './rules/takingBack'
import { changePayment } from './store'

/** One change of what is matched with what, on an account as it was read. */
export interface Matching {
  account: Account
  pairs: readonly Pair<OpenCredit, OpenDebit>[]
  /** Of one credit, what it had paid before. */
  back?: readonly TakenBack<Matched>[]
  /** The credit that `back` is taken for: whether it still stands among the open ones, how much more of it is kept back from now on, and what of the payment has gone back. */
  of?: { credit: OpenCredit; isThere: boolean; holds: Fen; refunded?: Fen }
  /** Debits that are taken back and still stand among the open ones, by entry. */
  stillOpen?: ReadonlyMap<string, OpenDebit>
  /** All open debits, or at least one more than there are pairs, the first due first. */
  debits: readonly OpenDebit[]
  now: Instant
}

/** The writes of it: account, open items, what the credits have paid, payments and orders; each row once. */
export async function matchingWrites(matching: Matching): Promise<Write[]> {
  const { account } = matching
  const debits = debitsAfter(matching)
  return [
    matchedAccount(account, oldestDue(matching, debits)),
    ...debits.flatMap(({ debit, open, isThere }) => (isThere || open > 0 ? [changeDebit(account, debit, open, isThere)] : [])),
    ...creditWrites(matching),
    ...(await orderWrites(matching)),
  ]
}

const backOf = ({ back = [] }: Matching) => back.flatMap((row) => row.back)
const paidBy = ({ pairs }: Matching, entryId: string) => pairs.filter(({ credit }) => credit.entryId === entryId)
const sumOf = (parts: readonly { amount: Fen }[]) => total(parts.map(({ amount }) => amount))

function debitsAfter(matching: Matching) {
  const after = new Map<string, { debit: OpenDebit; isThere: boolean; open: Fen }>()
  const change = (debit: OpenDebit, isThere: boolean, by: Fen) => {
    const known = after.get(debit.entryId)
    after.set(debit.entryId, { debit, isThere: known?.isThere ?? isThere, open: (known?.open ?? debit.open) + by })
  }
  for (const { matched, amount } of backOf(matching)) {
    const there = matching.stillOpen?.get(matched.debit.entryId)
    change(there ?? { ...matched.debit, open: 0 }, there !== undefined, amount)
  }
  for (const { debit, amount } of matching.pairs) change(debit, true, -amount)
  return [...after.values()]
}

function oldestDue({ debits }: Matching, changed: ReturnType<typeof debitsAfter>): string | undefined {
  const gone = new Set(changed.filter(({ open }) => open === 0).map(({ debit }) => debit.entryId))
  const open = [...debits.filter(({ entryId }) => !gone.has(entryId)), ...changed.filter(({ open }) => open > 0).map(({ debit }) => debit)]
  return open.map(({ dueOn }) => dueOn).sort()[0]
}

function creditWrites(matching: Matching): Write[] {
  const { account, pairs, back = [], of, now } = matching
  const credits = new Map<string, NonNullable<Matching['of']>>(
    pairs.map(({ credit }) => [credit.entryId, { credit, isThere: true, holds: 0 }]),
  )
  if (of) credits.set(of.credit.entryId, of)
  return [...credits.values()].flatMap(({ credit, isThere, holds, refunded }) => {
    const paid = paidBy(matching, credit.entryId)
    const returned = credit.entryId === of?.credit.entryId ? sumOf(backOf(matching)) : 0
    const open = credit.open + returned - sumOf(paid)
    const left = credit.held + holds
    return [
      ...(isThere || open > 0 ? [changeCredit(account, credit, { open, held: left }, isThere)] : []),
      ...(paid.length > 0
        ? [
            insertMatched(
              account,
              credit.entryId,
              paid.map(({ debit, amount }) => ({ debit, amount, at: now })),
            ),
          ]
        : []),
      ...(returned > 0 ? back.map(({ place, stays }) => changeMatched(account, place, stays)) : []),
      ...(credit.kind === 'payment'
        ? [changePayment(credit.documentId, { open: open - left, ...(refunded !== undefined && { refunded }) }, ['payment.allocated'])]
        : []),
    ]
  })
}

/** What of a matching counts for an order: only what was shipped of it is paid. */
const counts = ({ kind, orderId }: { kind: string; orderId?: string | undefined }) => kind === 'shipment' && orderId !== undefined

async function orderWrites(matching: Matching): Promise<Write[]> {
  const changes = new Map<OrderId, { by: Fen; documentId: string }>()
  const add = (debit: Pick<OpenDebit, 'kind' | 'orderId'>, by: Fen, documentId: string) => {
    if (counts(debit)) changes.set(debit.orderId!, { by: by + (changes.get(debit.orderId!)?.by ?? 0), documentId })
  }
  for (const { matched, amount } of backOf(matching)) add(matched.debit, -amount, '')
  for (const { debit, credit, amount } of matching.pairs) add(debit, amount, credit.documentId)
  const rows = await table.getMany([...changes.keys()].map(orderKey))
  return [...changes.values()].flatMap(({ by, documentId }, i) => {
    const row = rows[i]
    if (!row || by === 0) return []
    const order = held(row)
    const paid = (order.order.paid ?? 0) + by
    const summary = { paid: paid === 0 ? null : paid }
    const steps = paidSteps(order.order, paid, documentId, matching.now)
    return [changeOrder(order, { summary, steps: [...steps, ...settling(changedOrder(order, { summary, steps }).order, matching.now)] })]
  })
}

type Facts = Parameters<typeof settling>[0]
/** Stands on the timeline when nothing more is to come and all of it is paid. */
function paidSteps({ status, shippedAmount = 0, paid: before = 0 }: Facts, paid: Fen, documentId: string, now: Instant): Move[] {
  const isPaid = paid >= shippedAmount && before < paid && (['shipped', 'received', 'closedShort'] as string[]).includes(status)
  return isPaid ? [{ status, at: now, what: 'paid', documentId }] : []
}
