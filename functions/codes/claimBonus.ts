import { earned, withEntry } from '@shared/bonus/accrual'
import { claimBonus } from '@shared/codes/scanning'
import { Refused } from '@shared/kernel/refused'
import { bonusOf, enter, entryAt, programOf } from '../bonus/store'
import { dealersOf } from '../consumers/reach'
import { ownerOf } from '../consumers/store'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { openCase, openedOf } from './boxStore'
import { namedBy } from './cases/containers'
import { heldUnits } from './cases/units'

/** A store opens a case: bound, its dealer's goods, the case not opened before, within the day. The same scan again is the same entry. */
export const handler = http(claimBonus, ({ input: { scanId, uri }, actor: { party }, now }) =>
  again('save.conflict', async () => {
    const named = await namedBy([uri])
    const [held] = named.length === 1 ? await heldUnits(named) : []
    if (held?.unit.kind !== 'case') throw new Refused('code.notCase')
    const { unit } = held
    const opened = await openedOf(unit.code)
    const earlier = opened?.scanId === scanId && opened.storeId === party.partyId
    if (earlier) return (await entryAt(party.partyId, { at: opened.at, entryId: `case-${unit.code}` }))!
    if (unit.isVoid) throw new Refused('code.void')
    const [bonus, program, owner] = await Promise.all([bonusOf(party), programOf(unit.skuId), ownerOf(party.partyId)])
    const [dealers, { custody }] = [dealersOf(owner, party), unit]
    const amount = earned({ store: party, dealers, custody, isTaken: opened !== undefined, program, what: 'case', bonus, now })
    const next = withEntry(bonus, { entryId: `case-${unit.code}`, kind: 'case', amount, skuId: program!.skuId, at: now })
    await commit(openCase(unit.code, custody!.holderId, { storeId: party.partyId, scanId, at: now }), ...enter(next.bonus, next.entry))
    return next.entry
  }),
)
