import type { Custody } from '@shared/codes/model'
import { Refused } from '@shared/kernel/refused'
import type { Write } from '../../platform/table'
import { setContents } from '../boxStore'
import type { ItemRow } from '../scanStore'
import { namedBy } from './containers'
import { heldUnits } from './units'

/**
 * An item that is sold or bound is in its case no longer. Nothing is written where it lies in none, or went before. Held to the case as it is,
 * and refused (save.conflict) where somebody else has it by now than was decided on.
 */
export async function goneFromCase(uri: string, item: ItemRow | undefined, custody: Custody | undefined): Promise<Write[]> {
  if (item?.custody || item?.sold || item?.owner) return []
  const [held] = await heldUnits(await namedBy([uri]))
  if (held!.unit.custody?.holderId !== custody?.holderId) throw new Refused('save.conflict')
  const { box } = held!
  return box?.custody ? [setContents({ ...box, gone: box.gone + 1 })] : []
}
