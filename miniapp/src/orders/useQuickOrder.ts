import { StaffId } from '@shared/parties/staff'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import * as z from 'zod/mini'
import { cart } from '../platform/cart'
import { session } from '../platform/session'
import { stored } from '../platform/stored'
import { ordersForOthers, useBuyer } from './buyer'
import { totalOf } from './priced'
import { checkRows, type Decisions, linesOf, sameGoods, sound } from './quickOrder'
import { readRows, withOneMore } from './quickRows'
import { lookUp } from './useCartGoods'
import { useSettled } from './useSettled'

const box = stored('quickOrder', z.object({ staffId: StaffId, text: z.string() }))

function kept(): string {
  const found = box.read()
  return found && found.staffId === session.current()?.staff.staffId ? found.text : ''
}

function keep(text: string) {
  const staffId = session.current()?.staff.staffId
  if (staffId && text) box.write({ staffId, text })
  else box.clear()
}

/** What was pasted, typed or scanned, line by line with what the server knows of it; kept until it is in the cart. */
export function useQuickOrder() {
  const [text, setText] = useState(kept)
  const [decided, setDecided] = useState<Decisions>({})
  /** Counts what did not come from the keyboard, so that the field shows it. */
  const [version, setVersion] = useState(0)
  const buyerId = useBuyer()?.partyId
  const rows = readRows(text)
  const wanted = JSON.stringify([...new Set(rows.flatMap(({ code }) => code.slice(0, 60) || []))])
  const settled = useSettled(wanted)
  const codes: string[] = JSON.parse(settled)
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['quickOrder', buyerId, codes],
    queryFn: () => lookUp({ codes }, buyerId),
    enabled: codes.length > 0 && (!!buyerId || !ordersForOthers()),
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  })
  const checking = settled !== wanted || isFetching
  const checked = data || rows.length === 0 ? checkRows(rows, data?.items ?? [], decided) : []
  const bad = checked.filter(({ problem }) => problem)

  function change(next: string, typed: boolean) {
    keep(next)
    setText(next)
    setDecided({})
    if (!typed) setVersion((n) => n + 1)
  }

  return {
    text,
    version,
    rows,
    checked,
    bad,
    good: linesOf(checked),
    total: totalOf(sound(checked)),
    twice: sameGoods(checked),
    checking,
    error,
    refetch,
    type: (next: string) => change(next, true),
    clear: () => change('', false),
    scan: (code: string) => change(withOneMore(text, code), false),
    decide: (at: number, pieces: number) => setDecided((before) => ({ ...before, [at]: pieces })),
    /** What is sound goes into the cart at once; what is not stays here. Says how many lines stay. */
    add(): number {
      cart.add(linesOf(checked))
      change(bad.map(({ row }) => row.text).join('\n'), false)
      return bad.length
    },
  }
}
export type QuickOrder = ReturnType<typeof useQuickOrder>
