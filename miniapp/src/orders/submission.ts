import { newId } from '@shared/kernel/id'
import { Amount } from '@shared/kernel/money'
import { Refused } from '@shared/kernel/refused'
import { submitOrder } from '@shared/orders/api'
import { Note, type Order, OrderId, RequestedLines } from '@shared/orders/model'
import { PartyId } from '@shared/parties/model'
import { StaffId } from '@shared/parties/staff'
import { onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'
import { call } from '../platform/call'
import { cart } from '../platform/cart'
import { session } from '../platform/session'
import { stored } from '../platform/stored'
import { Unanswered, type Why } from '../platform/unanswered'

/** An order on its way, as it was sent: kept on the device until the server has answered, so that a repeat is the same order. */
const Attempt = z.object({
  staffId: StaffId,
  orderId: OrderId,
  lines: RequestedLines,
  buyerId: z.optional(PartyId),
  expectedTotal: Amount,
  poNumber: z.optional(z.string()),
  note: z.optional(Note),
})
export type Attempt = z.infer<typeof Attempt>
export type Asked = Omit<Attempt, 'staffId' | 'orderId'>

export type Submission =
  | { state: 'none' }
  | { state: 'sending' }
  /** Nobody knows whether it arrived; asked again with the same id. */
  | { state: 'unsure'; why: Why }
  | { state: 'refused'; refusal: Refused }
  | { state: 'placed'; order: Order }

const box = stored('submission', Attempt)
const waits = [2_000, 4_000, 8_000, 15_000, 30_000]

let now: Submission = { state: 'none' }
let timer: ReturnType<typeof setTimeout> | undefined
let asked = 0
const listeners = new Set<() => void>()

function become(next: Submission) {
  now = next
  for (const listener of listeners) listener()
}

/** The order that this person sent and that nobody has answered yet. */
function waiting(): Attempt | undefined {
  const attempt = box.read()
  return attempt?.staffId === session.current()?.staff.staffId ? attempt : undefined
}

/** One order at a time goes to the server, and the page that sent it may be gone when the answer comes. */
export const submission = {
  current: () => now,

  /** Sends an order. While another one has no answer, that one is asked for first. */
  async send(order: Asked): Promise<void> {
    const staffId = session.current()?.staff.staffId
    if (!staffId || now.state === 'sending') return
    if (!waiting()) box.write({ ...order, staffId, orderId: newId('ord') })
    asked = 0
    await ask()
  },

  /** What was left without an answer: a reload, a lost network, a second tab. */
  async resume(): Promise<void> {
    if (now.state !== 'sending' && waiting()) await ask()
  },

  /** The answer has been read. */
  seen() {
    if (now.state === 'refused' || now.state === 'placed') become({ state: 'none' })
  },
}

onlineManager.subscribe((online) => {
  if (online) void submission.resume()
})
session.whenEnded(() => {
  clearTimeout(timer)
  become({ state: 'none' })
})

async function ask(): Promise<void> {
  const attempt = waiting()
  if (!attempt) return
  clearTimeout(timer)
  become({ state: 'sending' })
  const { staffId: _, ...order } = attempt
  try {
    const placed = await call(submitOrder, order)
    box.clear()
    cart.ordered(attempt.lines.map(({ skuId }) => skuId))
    become({ state: 'placed', order: placed })
  } catch (problem) {
    if (isAnswer(problem)) {
      box.clear()
      return become({ state: 'refused', refusal: problem })
    }
    become({ state: 'unsure', why: problem instanceof Unanswered ? problem.why : 'broken' })
    timer = setTimeout(() => void ask(), waits[Math.min(asked++, waits.length - 1)])
  }
}

/** A sign-in that ended and a fault of ours leave open whether the order is there. */
const open: readonly string[] = ['session.invalid', 'internal']
const isAnswer = (problem: unknown): problem is Refused => problem instanceof Refused && !open.includes(problem.code)

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
export const useSubmission = () => useSyncExternalStore(subscribe, submission.current, submission.current)
