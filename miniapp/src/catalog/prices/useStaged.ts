import { SkuId } from '@shared/orders/model'
import { StaffId } from '@shared/parties/staff'
import { useState } from 'react'
import * as z from 'zod/mini'
import { session } from '../../platform/session'
import { stored } from '../../platform/stored'
import type { LineDraft } from './draft'

export type Staged = LineDraft | 'withdrawn'
type Changes = ReadonlyMap<SkuId, Staged>

const Step = z.object({ from: z.string(), price: z.string() })
const Line = z.union([z.literal('withdrawn'), z.object({ per: z.int(), price: z.string(), steps: z.readonly(z.array(Step)) })])
const box = stored('stagedPrices', z.object({ staffId: StaffId, listId: z.string(), lines: z.array(z.tuple([SkuId, Line])) }))

/** Changes of one list that are not sent yet; kept on this device, so that a reload does not lose an afternoon. */
export function useStaged(listId: string): [staged: Changes, set: (staged: Changes) => void] {
  const staffId = session.current()?.staff.staffId
  const [staged, setStaged] = useState<Changes>(() => {
    const kept = box.read()
    return new Map(kept && kept.listId === listId && kept.staffId === staffId ? kept.lines : [])
  })
  return [
    staged,
    (next) => {
      setStaged(next)
      if (staffId && next.size > 0) box.write({ staffId, listId, lines: [...next] })
      else box.clear()
    },
  ]
}
