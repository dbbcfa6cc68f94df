import { StaffId } from '@shared/parties/staff'
import * as z from 'zod/mini'
import { session } from '../platform/session'
import { stored } from '../platform/stored'

const Draft = z.object({ staffId: StaffId, note: z.string(), poNumber: z.string() })
const box = stored('draft', Draft)

/** What somebody wrote on an order that is not sent yet; kept through a reload, gone with the order. */
export const draft = {
  read() {
    const kept = box.read()
    return kept && kept.staffId === session.current()?.staff.staffId ? kept : { note: '', poNumber: '' }
  },
  write(change: { note?: string; poNumber?: string }) {
    const staffId = session.current()?.staff.staffId
    if (staffId) box.write({ ...draft.read(), ...change, staffId })
  },
  clear: box.clear,
}
