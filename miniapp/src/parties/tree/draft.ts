import { newId } from '@shared/kernel/id'
import type { PartyInput } from '@shared/parties/api'
import type { Lifecycle, PartyId, PartySaved, Steps } from '@shared/parties/model'
import type { Kind } from '@shared/parties/roles'
import type * as z from 'zod/mini'

export type Saved = z.infer<typeof PartySaved>

/** A party as it is typed. */
export interface Draft {
  partyId: PartyId
  isNew: boolean
  kind: Kind
  name: string
  division: string
  /** Two, four or six digits each; none is the city. */
  territory: string[]
  level: string
  category: string
  lifecycle: Lifecycle
  approval: boolean
  funds: boolean
  /** What else its own settings say of its steps: they come whole. */
  settings: Omit<z.infer<typeof Steps>, 'approval' | 'funds'>
  repMayOrder: boolean
}

function settingsOf(party: Saved | undefined): Draft['settings'] {
  if (!party) return {}
  const { approval: _, funds: __, ...settings } = party.steps
  return settings
}

export const draftOf = (party: Saved | undefined): Draft => ({
  partyId: party?.partyId ?? newId('pty'),
  isNew: !party,
  kind: party?.kind ?? 'dealer',
  name: party?.name ?? '',
  division: party?.division ?? '',
  territory: party?.territory ?? [],
  level: party?.level ?? '',
  category: party?.category ?? '',
  lifecycle: party?.lifecycle ?? 'active',
  approval: party?.steps.approval ?? true,
  funds: party?.steps.funds ?? true,
  settings: settingsOf(party),
  repMayOrder: party?.repMayOrder ?? false,
})

/** What is sent: an emptied level, category or territory is taken away, and the version says what was seen. */
export function inputOf(draft: Draft, parentId: PartyId | undefined, version: number | undefined): PartyInput {
  const { partyId, isNew, kind, name, division, territory, level, category, lifecycle, approval, funds, settings, repMayOrder } = draft
  return {
    ...{ partyId, kind, name: name.trim(), division: division.trim(), lifecycle, repMayOrder, steps: { ...settings, approval, funds } },
    level: level.trim() || null,
    category: category.trim() || null,
    // Only a dealer has one, and none is taken away where there may have been one.
    ...(kind === 'dealer' && (territory.length > 0 || !isNew) && { territory: territory.length > 0 ? territory : null }),
    ...(isNew && parentId && { parentId }),
    ...(version !== undefined && { version }),
  }
}
