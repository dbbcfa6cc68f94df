import { total } from '@shared/kernel/money'
import { printedNumber } from '@shared/kernel/number'
import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import { goodsOf } from '@shared/orders/goods'
import type { PlacedLine } from '@shared/orders/held'
import type { Order } from '@shared/orders/model'
import { partOf } from '@shared/orders/part'
import type { AcceptedLine, AskedLine, CameLine, Return, ReturnId, ReturnLine, Step } from '@shared/returns/model'

type By = Step['by']
interface Facts {
  order: Order
  /** Of the order, with where the goods lie. */
  placed: readonly PlacedLine[]
  by: By
  now: Instant
}

interface Asked {
  returnId: ReturnId
  lines: readonly AskedLine[]
  photoIds?: Return['photoIds'] | undefined
}

const bySku = <T extends { skuId: string }>(lines: readonly T[]) => new Map(lines.map((line) => [line.skuId as string, line]))

/** What may still go back of a line: what came in whole and is in no return. */
export const returnable = ({ received = 0, returned = 0 }: Pick<PlacedLine, 'received' | 'returned'>) => received - returned

/** The lines of an order with other counts of pieces in returns, and of those paid back. */
export const counted = (placed: readonly PlacedLine[], returned: ReadonlyMap<string, number>, credited: ReadonlyMap<string, number>) =>
  placed.map((line) => {
    const [more, paid] = [returned.get(line.skuId) ?? 0, credited.get(line.skuId) ?? 0]
    return more || paid ? { ...line, returned: (line.returned ?? 0) + more, credited: (line.credited ?? 0) + paid } : line
  })

const worth = (line: PlacedLine, pieces: number) => partOf(line, line.credited ?? 0, pieces)

/** A new return. Refuses with return.tooMuch, naming every line with what is left of it. */
export function decideRequest({ returnId, lines: asked, photoIds = [] }: Asked, { order, placed, by, now }: Facts): Return {
  const ordered = bySku(placed)
  const tooMuch = asked.flatMap(({ skuId, quantity }) => {
    const line = ordered.get(skuId)
    const available = line ? returnable(line) : 0
    return quantity > available ? [{ skuId, ...(line && { name: line.name }), requested: quantity, available }] : []
  })
  if (tooMuch.length > 0) throw new Refused('return.tooMuch', { lines: tooMuch })
  const lines = asked.map(({ skuId, quantity, reason }) => {
    const { name, packSize } = ordered.get(skuId)!
    return { skuId, name, packSize, quantity, reason }
  })
  const { orderId, number, buyerId, buyerName, sellerId, sellerName } = order
  return {
    ...{ returnId, number: printedNumber('TH', returnId, now), orderId, orderNumber: number, buyerId, buyerName, sellerId, sellerName },
    ...{ status: 'requested', goods: goodsOf(lines), requestedAt: now, lines, photoIds, requested: { at: now, by } },
    amount: total(lines.map(({ skuId, quantity }) => worth(ordered.get(skuId)!, quantity))),
  }
}

const wordsOf = (lines: readonly AskedLine[], photoIds: readonly string[] = []) =>
  JSON.stringify([lines.map(({ skuId, quantity, reason }) => [skuId, quantity, reason]), photoIds])

/** A command sent again asks for nothing new. */
export const isSameRequest = (earlier: Return, { lines, photoIds }: Asked, orderId: string): boolean =>
  earlier.orderId === orderId && wordsOf(earlier.lines, earlier.photoIds) === wordsOf(lines, photoIds)

/** Every line of the return once, none with more than `most` of it. Refuses with return.linesDiffer. */
function fitting(lines: readonly ReturnLine[], said: ReadonlyMap<string, number>, most: (line: ReturnLine) => number): number[] {
  const wrong = lines.filter((line) => (said.get(line.skuId) ?? -1) > most(line) || !said.has(line.skuId))
  if (wrong.length > 0 || said.size !== lines.length) {
    throw new Refused('return.linesDiffer', { lines: wrong.map((line) => ({ skuId: line.skuId, name: line.name, most: most(line) })) })
  }
  return lines.map(({ skuId }) => said.get(skuId)!)
}

const isSame = (before: readonly (number | undefined)[], pieces: readonly number[]) => before.every((one, i) => (one ?? 0) === pieces[i])

/** Undefined when this person decided the same before. Refuses with return.linesDiffer and return.moved, with the return as it is. */
export function decideDecision(
  before: Return,
  said: readonly AcceptedLine[],
  reason: string | undefined,
  { placed, by, now }: Omit<Facts, 'order'>,
): Return | undefined {
  const accepted = fitting(before.lines, new Map(said.map((line) => [line.skuId, line.accepted])), ({ quantity }) => quantity)
  if (before.status !== 'requested') {
    const mine = before.decided?.by.staffId === by.staffId
    if (
      mine &&
      isSame(
        before.lines.map((line) => line.accepted),
        accepted,
      )
    )
      return undefined
    throw new Refused('return.moved', { return: before })
  }
  const ordered = bySku(placed)
  return {
    ...before,
    status: accepted.some((pieces) => pieces > 0) ? 'approved' : 'rejected',
    lines: before.lines.map((line, i) => ({ ...line, accepted: accepted[i]! })),
    amount: total(before.lines.map(({ skuId }, i) => worth(ordered.get(skuId)!, accepted[i]!))),
    decided: { at: now, by, ...(reason && { reason }) },
  }
}

/** Undefined when this person received the same before. Refuses with return.linesDiffer and return.moved, with the return as it is. */
export function decideReceipt(
  before: Return,
  said: readonly CameLine[] | undefined,
  { placed, by, now }: Omit<Facts, 'order'>,
): Return | undefined {
  const most = ({ accepted = 0 }: ReturnLine) => accepted
  const came = new Map(said?.map((line) => [line.skuId, line.received]) ?? before.lines.map((line) => [line.skuId, most(line)]))
  const received = fitting(before.lines, came, most)
  if (before.status !== 'approved') {
    const mine = before.receipt?.by.staffId === by.staffId
    if (
      mine &&
      isSame(
        before.lines.map((line) => line.received),
        received,
      )
    )
      return undefined
    throw new Refused('return.moved', { return: before })
  }
  const ordered = bySku(placed)
  const lines = before.lines.map((line, i) => ({ ...line, received: received[i]!, amount: worth(ordered.get(line.skuId)!, received[i]!) }))
  return { ...before, status: 'received', lines, amount: total(lines.map(({ amount }) => amount)), receipt: { at: now, by } }
}
