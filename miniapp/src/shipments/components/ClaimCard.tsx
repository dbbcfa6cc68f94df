import type { ClaimSummary } from '@shared/shipments/claim'
import { claimLabel } from '@shared/shipments/labels'
import { moment } from '../../platform/formatting/dates'
import { count, money } from '../../platform/formatting/money'
import { ListCard } from '../../platform/goods/ListCard'
import { claimTone } from '../claimTone'

/** A claim in a list, on a phone. */
export const ClaimCard = ({ claim, name, onOpen }: { claim: ClaimSummary; name: string; onOpen: () => void }) => (
  <ListCard
    title={name}
    tag={claimLabel[claim.status]}
    tone={claimTone[claim.status]}
    what={`${claim.orderNumber} · ${moment(claim.madeAt)}`}
    sum={claim.amount ? money(claim.amount) : `${count(claim.pieces)} 件`}
    onOpen={onOpen}
  />
)
