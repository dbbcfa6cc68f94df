import { packCase } from '@shared/codes/cases'
import { Refused } from '@shared/kernel/refused'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { hashOf } from '../platform/secret'
import { commit } from '../platform/table'
import { caseToPack, packed, packedCase } from './cases/packing'

/** How many packings a case remembers, to answer a repeat. */
const kept = 8

/** Which items a case holds: those named, or as it was printed. Nothing of what has been shipped. */
export const handler = http(packCase, ({ input: { sscc, scanId, uris }, actor, now }) =>
  again('save.conflict', async () => {
    const { box, packs, packings } = await caseToPack(sscc)
    const mark = `${scanId}.${hashOf(JSON.stringify(uris)).slice(0, 16)}`
    if (packs.includes(mark)) return packedCase(box)
    if (packs.some((one) => one.startsWith(scanId))) throw new Refused('scan.duplicate')
    if (box.custody) throw new Refused('case.shipped')
    const { staffId, name } = actor.staff
    const packing = { at: now, by: { staffId, name } }
    const more = { packs: [...packs, mark].slice(-kept), packings: [...packings, packing].slice(-kept) }
    const { box: next, writes } = await packed(box, uris, more)
    await commit(...writes)
    return packedCase(next)
  }),
)
