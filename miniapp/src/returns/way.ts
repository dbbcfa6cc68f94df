import type { StaffId } from '@shared/parties/staff'
import type { Return, Step } from '@shared/returns/model'
import { moment } from '../platform/formatting/dates'
import type { Happening } from '../platform/ui/Timeline'

/** What happened to a return, newest first, and above it the one step that comes next. */
export function wayOf({ status, requested, decided, receipt, buyerName, sellerName }: Return, me: StaffId | undefined): Happening[] {
  const who = ({ by }: Step) => (by.staffId === me ? '您' : by.name)
  const step = (title: string, one: Step): Happening => ({ title: `${title} · ${who(one)}`, when: moment(one.at) })
  const past = [
    ...(receipt ? [step('货到了，退款', receipt)] : []),
    ...(decided ? [step(status === 'rejected' ? '没同意' : '同意退', decided)] : []),
    step('申请退货', requested),
  ].map((one, at): Happening => ({ ...one, state: at === 0 ? 'now' : 'past' }))
  const next = status === 'requested' ? `${sellerName}审核` : status === 'approved' ? `${buyerName}把货送回` : undefined
  return next ? [{ title: next, state: 'todo' }, ...past] : past
}
