import type { CodeBatch, Custody } from '@shared/codes/model'
import type { Binding, Privilege } from '@shared/consumers/model'
import { lastDay } from '@shared/consumers/warranty'
import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import { standingOf } from './scanning'

interface Facts {
  batch: CodeBatch
  index: number
  /** The covert code was scanned along. */
  proven: boolean
  custody: Custody | undefined
  owner: { binding: Binding } | undefined
}

/** Whether an item may be bound: not void, shipped, nobody's, and opened where its label can be. The visible code alone earns nothing there. */
export function mayBind({ batch, index, proven, custody, owner }: Facts) {
  const standing = standingOf({ batch, index, custody, place: undefined })
  if (standing === 'void') throw new Refused('code.void')
  if (standing === 'notShipped') throw new Refused('case.notShipped')
  if (batch.covert && !proven) throw new Refused('code.covertNeeded')
  if (owner) throw new Refused('code.bound', { boundAt: owner.binding.boundAt })
}

export const bound = (serial: string, { skuId, name }: CodeBatch['product'], privilege: Privilege | undefined, now: Instant): Binding => ({
  ...{ serial, skuId, name, boundAt: now, points: privilege?.points ?? 0 },
  ...(privilege?.warrantyMonths && { warrantyUntil: lastDay(now, privilege.warrantyMonths) }),
})
