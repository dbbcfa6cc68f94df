import { submitOrder } from '@shared/orders/api'
import { PartyId } from '@shared/parties/model'
import { StaffId } from '@shared/parties/staff'
import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'
import { may } from '../platform/may'
import { session } from '../platform/session'
import { stored } from '../platform/stored'

const Buyer = z.object({ staffId: StaffId, partyId: PartyId, name: z.string(), repMayOrder: z.boolean() })
const box = stored('buyer', Buyer)
const listeners = new Set<() => void>()
let read: { text: string; buyer: z.infer<typeof Buyer> | undefined } | undefined

/** The customer that a sales rep orders for; everyone else orders for their own party. */
export const buyer = {
  current() {
    const kept = box.read()
    const mine = kept && kept.staffId === session.current()?.staff.staffId ? kept : undefined
    const text = JSON.stringify(mine ?? '')
    if (read?.text !== text) read = { text, buyer: mine }
    return read.buyer
  },
  choose({ partyId, name, repMayOrder }: Omit<z.infer<typeof Buyer>, 'staffId'>) {
    const person = session.current()
    if (person) box.write({ staffId: person.staff.staffId, partyId, name, repMayOrder })
    for (const listener of listeners) listener()
  },
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
export const useBuyer = () => useSyncExternalStore(subscribe, buyer.current)

/** Why who is signed in may not order: by role, or because the customer has not agreed to it. */
export function barred(): string | undefined {
  if (!may(submitOrder, session.current())) return '下单请老板或采购来'
  if (!ordersForOthers()) return undefined
  const chosen = buyer.current()
  if (!chosen) return '先选客户'
  return chosen.repMayOrder ? undefined : '这家没开代下单'
}

/** HQ buys from nobody: whoever orders there orders for a customer. */
export const ordersForOthers = () => session.current()?.party.kind === 'hq'
