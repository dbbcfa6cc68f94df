import { Refused } from '@shared/kernel/refused'
import { getCart, saveCart } from '@shared/orders/api'
import { RequestedLine } from '@shared/orders/model'
import { StaffId } from '@shared/parties/staff'
import { onlineManager } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { call } from './call'
import { type Lines, mergedCart, sameLines, withQuantity } from './cartMerge'
import { session } from './session'
import { stored } from './stored'

const Kept = z.object({ staffId: StaffId, agreed: z.array(RequestedLine), lines: z.array(RequestedLine) })
type ServerCart = z.infer<typeof getCart.output>
const box = stored('cart', Kept)

export interface CartState {
  /** As this phone has it now. */
  lines: Lines
  /** As phone and server last agreed. */
  agreed: Lines
  saving: boolean
  /** Why the last save did not go through; what was changed stays on this phone and is saved later. */
  problem: Error | undefined
  /** The server has been heard since this phone was opened. */
  known: boolean
}

const pause = 600
const retry = 5_000
const nothing: CartState = { lines: [], agreed: [], saving: false, problem: undefined, known: false }

let state: CartState = nothing
let owner: string | undefined
let timer: ReturnType<typeof setTimeout> | undefined
let keeping: ReturnType<typeof setTimeout> | undefined
let saving: Promise<void> | undefined
const listeners = new Set<() => void>()

function become(change: Partial<CartState>) {
  state = { ...state, ...change }
  // The frame that shows it does not wait for the disk.
  if (owner && (change.lines || change.agreed)) keeping ??= setTimeout(keep)
  for (const listener of listeners) listener()
}

function keep() {
  keeping = undefined
  if (owner) box.write({ staffId: owner as never, agreed: [...state.agreed], lines: [...state.lines] })
}

/** The cart belongs to who is signed in; what an earlier person left on this device is none of theirs. */
function opened(): boolean {
  const staffId = session.current()?.staff.staffId
  if (staffId === owner) return staffId !== undefined
  owner = staffId
  const kept = box.read()
  state = kept && kept.staffId === staffId ? { ...nothing, lines: kept.lines, agreed: kept.agreed } : nothing
  if (unsaved()) later(pause)
  return staffId !== undefined
}

const unsaved = () => !sameLines(state.agreed, state.lines)

function later(wait: number) {
  clearTimeout(timer)
  timer = setTimeout(() => void save(), wait)
}

/** Reads what the other phone made of it, adds what this one changed, writes the whole: repeated, it does the same. */
async function exchange() {
  const who = owner
  const theirs = await call(getCart, {})
  if (owner !== who) return
  const mine = state.lines
  const answer = await written(theirs, state.agreed, mine)
  if (owner !== who) return
  // What was changed while it was on its way stays on top.
  become({ lines: mergedCart(mine, state.lines, answer), agreed: answer, problem: undefined, known: true })
}

/** Saved between reading and writing on another phone: merged with that, and written again. */
async function written({ lines: theirs, version }: ServerCart, agreed: Lines, mine: Lines, tries = 5): Promise<RequestedLine[]> {
  const lines = mergedCart(agreed, mine, theirs)
  if (sameLines(lines, theirs)) return theirs
  try {
    return (await call(saveCart, { lines, version })).lines
  } catch (problem) {
    const now = problem instanceof Refused && problem.code === 'save.conflict' && saveCart.output.safeParse(problem.detail).data
    if (!now || tries <= 1) throw problem
    return written(now, agreed, mine, tries - 1)
  }
}

async function save(): Promise<void> {
  if (!opened()) return
  clearTimeout(timer)
  if (saving) return saving
  become({ saving: true })
  saving = exchange()
    .catch((problem: Error) => {
      become({ problem })
      // What the server refuses it will refuse again; what got lost may arrive.
      if (!(problem instanceof Refused) && onlineManager.isOnline()) later(retry)
    })
    .finally(() => {
      saving = undefined
      become({ saving: false })
      if (!state.problem && unsaved()) later(pause)
    })
  return saving
}

function change(lines: Lines) {
  if (!opened()) return
  become({ lines, problem: undefined })
  later(pause)
}

/** The server's cart as this phone sees it: changed at once, saved soon, merged with the other phone's, kept through a reload. */
export const cart = {
  state: (): CartState => {
    opened()
    return state
  },
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  set: (skuId: RequestedLine['skuId'], quantity: number) => change(withQuantity(cart.state().lines, skuId, quantity)),
  /** Several at once, each added to what is there. */
  add(lines: Lines) {
    const put = (all: Lines, { skuId, quantity }: RequestedLine) =>
      withQuantity(all, skuId, quantity + (all.find((line) => line.skuId === skuId)?.quantity ?? 0))
    change(lines.reduce(put, cart.state().lines))
  },
  remove: (skuId: RequestedLine['skuId']) => change(withQuantity(cart.state().lines, skuId, 0)),
  clear: () => change([]),
  /** What has become an order leaves at once; the server takes it out by itself. */
  ordered(skuIds: readonly RequestedLine['skuId'][]) {
    const rest = (lines: Lines) => lines.filter(({ skuId }) => !skuIds.includes(skuId))
    if (opened()) become({ lines: rest(state.lines), agreed: rest(state.agreed) })
  },
  /** Reads what the other phone changed, saves what this one did. */
  refresh: save,
  /** Everything is on the server when it resolves; it rejects with the reason when that fails. */
  async flush() {
    await saving
    if (unsaved()) await save()
    if (state.problem) throw state.problem
  },
}

session.whenEnded(() => {
  clearTimeout(timer)
  clearTimeout(keeping)
  keeping = undefined
  box.clear()
  owner = undefined
  become(nothing)
})

onlineManager.subscribe((online) => {
  if (online && opened() && unsaved()) later(0)
})
