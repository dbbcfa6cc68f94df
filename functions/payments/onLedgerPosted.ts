import type { PartyId } from '@shared/parties/model'
import { on } from '../platform/events'
import { allocateAccount } from './allocating'

/** Whatever was posted (a shipment, a credit note, a payment whose own allocation was cut short): what is open now pays what is open. */
export const handler = on('onLedgerPosted', async ({ subject }) => {
  const [sellerId, buyerId] = subject.split('#') as [PartyId, PartyId]
  await allocateAccount(sellerId, buyerId, new Date().toISOString())
})
