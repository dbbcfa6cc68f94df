import { statusLabels } from '@shared/diversion/labels'
import type { Decision } from '@shared/diversion/model'
import type * as z from 'zod/mini'
import { moment } from '../../platform/formatting/dates'
import { money } from '../../platform/formatting/money'
import type { Happening } from '../../platform/ui/Timeline'

/** What was decided, by whom, why; the newest stands first. */
export const decisionOf = ({ outcome, reason, penalty, at, by }: z.infer<typeof Decision>, nth: number): Happening => ({
  title: `${statusLabels[outcome]} · ${by.name}`,
  when: moment(at),
  note: [reason, penalty && `扣 ${money(penalty.amount)}，${penalty.note}`].filter(Boolean).join('。'),
  state: nth === 0 ? 'now' : 'past',
})
