import type { Rule } from '@shared/diversion/model'
import type { Instant } from '@shared/kernel/time'
import type { PartyId } from '@shared/parties/model'
import { partyOf } from '../parties/store'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { caseIdOf, isNews, judged } from './rules/judging'
import { spreadOf } from './spreadStore'
import { caseOf, changeCase, insertCase } from './store'

interface Asked {
  dealerId: PartyId
  window: string
  areas: readonly string[]
  /** Rules that this scan or report has struck by itself. */
  struck: readonly Rule[]
  at: Instant
}

/** Looks at a dealer's window as it stands now, and opens its case or carries it on. Done again it comes out the same. */
export const judge = ({ dealerId, window, areas, struck, at }: Asked): Promise<void> =>
  again(
    'save.conflict',
    async () => {
      const [spread, before] = await Promise.all([spreadOf({ dealerId, window }), caseOf(caseIdOf({ dealerId, window }))])
      const dealer = before ? undefined : await partyOf(dealerId)
      const { dealerName = dealer?.name ?? '', division = dealer?.division ?? '' } = before?.summary ?? {}
      const now = judged({ dealerId, dealerName, division, window, areas }, spread, struck, before?.summary, at)
      if (!now || (before && JSON.stringify(now) === JSON.stringify(before.summary))) return
      await commit(
        before ? changeCase(before, now, { news: isNews(before.summary, now) ? 'diversion.updated' : undefined }) : insertCase(now, areas),
      )
    },
    20,
  )
