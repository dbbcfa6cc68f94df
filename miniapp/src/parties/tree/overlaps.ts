import type { PartyShown } from '@shared/parties/model'
import { shared, territoryOf } from '@shared/parties/territory'
import { areaName } from '@shared/places/counties'
import type * as z from 'zod/mini'

type Sibling = Pick<z.infer<typeof PartyShown>, 'partyId' | 'kind' | 'name' | 'division' | 'territory' | 'lifecycle'>

/** Whose territory a dealer's overlaps, and where: 「江南商贸（浙江 绍兴）」 */
export const overlapsOf = (partyId: string, territory: readonly string[], siblings: readonly Sibling[]): string[] =>
  siblings
    .filter((one) => one.kind === 'dealer' && one.partyId !== partyId && one.lifecycle !== 'exited')
    .flatMap((one) => {
      const both = shared(territory, territoryOf(one))
      return both.length > 0 ? [`${one.name}（${both.map(areaName).join('、')}）`] : []
    })
