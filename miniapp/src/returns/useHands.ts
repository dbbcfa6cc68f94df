import type { Session } from '@shared/identity/model'
import { Refused } from '@shared/kernel/refused'
import { sideOf } from '@shared/orders/lifecycle'
import { decideReturn, receiveReturn } from '@shared/returns/api'
import type { Return, ReturnLine } from '@shared/returns/model'
import { useState } from 'react'
import { call } from '../platform/call'
import { money } from '../platform/formatting/money'
import { may } from '../platform/may'
import { toasts } from '../platform/ui/toasts'
import { useReturning } from './useReturns'

/** What this person may do with a return now. */
export function stepOn(one: Return, person: Pick<Session, 'staff' | 'party'> | undefined): 'decide' | 'receive' | undefined {
  if (!person || sideOf(one, person.party.partyId) !== 'seller') return undefined
  if (one.status === 'requested' && may(decideReturn, person)) return 'decide'
  return one.status === 'approved' && may(receiveReturn, person) ? 'receive' : undefined
}

/** A return in the seller's hands: how many of each line pass, or came back; all unless somebody says otherwise. */
export function useHands(one: Return, step: 'decide' | 'receive' | undefined) {
  const [some, setSome] = useState<Record<string, number>>({})
  const [reason, setReason] = useState('')
  const { mutate, error, isPending } = useReturning(({ status, amount }) => {
    setSome({})
    toasts.show(said[status] ?? `收到了，退 ${money(amount)}，记在对方账上`)
  })
  const mostOf = ({ quantity, accepted = 0 }: ReturnLine) => (step === 'receive' ? accepted : quantity)
  const countOf = (line: ReturnLine) => Math.min(mostOf(line), some[line.skuId] ?? mostOf(line))
  const { returnId } = one
  const none = one.lines.every((line) => countOf(line) === 0)
  return {
    ...{ error, reason, none, mostOf, countOf, setReason },
    busy: isPending,
    all: one.lines.every((line) => countOf(line) === mostOf(line)),
    /** Pieces that the buyer still has of a line, where they are too few to go back. */
    shortOf: (skuId: string) => short(error).find((line) => line.skuId === skuId)?.available,
    set: (skuId: string, pieces: number) => setSome((last) => ({ ...last, [skuId]: pieces })),
    go: () =>
      mutate(() =>
        step === 'receive'
          ? call(receiveReturn, { returnId, lines: one.lines.map((line) => ({ skuId: line.skuId, received: countOf(line) })) })
          : call(decideReturn, {
              returnId,
              lines: one.lines.map((line) => ({ skuId: line.skuId, accepted: countOf(line) })),
              ...(reason.trim() && { reason: reason.trim() }),
            }),
      ),
  }
}

const said: Partial<Record<Return['status'], string>> = { approved: '同意了，等货送回来', rejected: '没同意，对方会看到原因' }

const short = (error: Error | null) =>
  error instanceof Refused && error.code === 'stock.insufficient' ? (error.detail.lines as { skuId: string; available: number }[]) : []
