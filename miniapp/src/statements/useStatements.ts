import type { PartyId } from '@shared/parties/model'
import { listPayments } from '@shared/payments/api'
import type { PaymentSummary } from '@shared/payments/model'
import { getStatement, listStatements } from '@shared/statements/api'
import type { StatementStatus } from '@shared/statements/model'
import type { Period } from '@shared/statements/period'
import { useQuery } from '@tanstack/react-query'
import { call } from '../platform/call'
import { readAll } from '../platform/desk/readAll'
import { usePages } from '../platform/desk/usePages'
import { may } from '../platform/may'
import { session } from '../platform/session'

/** Whose: one's own with a supplier, or a buyer's with oneself. */
export interface Whose {
  sellerId?: PartyId | undefined
  buyerId?: PartyId | undefined
}

export const useStatement = (period: Period, whose: Whose) =>
  useQuery({ queryKey: ['statements', 'one', period, whose], queryFn: () => call(getStatement, { period, ...whose }) })

export type Filter = { as: 'buyer' | 'seller'; status?: Exclude<StatementStatus, 'open'> | undefined; buyerId?: PartyId | undefined }

export const useStatements = (filter: Filter) =>
  usePages(['statements', 'list', filter], (after) => call(listStatements, { ...filter, after }))

const mostPayments = 100

/** What one has paid oneself and can match with a statement: by a slip of one's own, or in WeChat. */
export const useOwnPayments = (wanted: boolean) =>
  useQuery({
    queryKey: ['payments', 'own'],
    queryFn: async (): Promise<PaymentSummary[]> =>
      (await readAll((after) => call(listPayments, { as: 'buyer', after }), { most: mostPayments })).rows,
    enabled: wanted && may(listPayments, session.current()),
  })
