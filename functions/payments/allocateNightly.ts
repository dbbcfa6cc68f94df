import type { PartyId } from '@shared/parties/model'
import { accountsAfter } from '../credit/openStore'
import { logFault } from '../platform/log'
import { allocateAccount } from './allocating'

const atATime = 100

/** Goes over every account, for whatever event was lost. One that fails holds up no other, and is told in the end. */
export async function handler(): Promise<void> {
  const failed: string[] = []
  for (let after: string | undefined, last = false; !last; ) {
    const accounts = await accountsAfter(after, atATime)
    for (const account of accounts) {
      const [sellerId, buyerId] = account.split('#') as [PartyId, PartyId]
      await allocateAccount(sellerId, buyerId, new Date().toISOString()).catch((error) => {
        logFault('allocateNightly', account, error)
        failed.push(account)
      })
    }
    after = accounts.at(-1)
    last = accounts.length < atATime
  }
  if (failed.length > 0) throw new Error(`${failed.length} accounts could not be allocated`)
}
