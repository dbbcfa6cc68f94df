import { decideDiversionCase, getDiversionCase } from '@shared/diversion/api'
import { openHearing, sendInspector } from '@shared/diversion/hearing'
import { moves } from '@shared/diversion/lifecycle'
import { listDiversionCases } from '@shared/diversion/lists'
import type { DiversionCase, Outcome } from '@shared/diversion/model'
import type { StaffId } from '@shared/parties/staff'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { type ReactNode, useEffect, useState } from 'react'
import type * as z from 'zod/mini'
import { call } from '../../platform/call'
import { useUnsaved } from '../../platform/desk/unsaved'
import { useSubmitKey } from '../../platform/desk/useSubmitKey'
import { date } from '../../platform/formatting/dates'
import { typedMoney } from '../../platform/formatting/money'
import { may } from '../../platform/may'
import { session } from '../../platform/session'
import { Button } from '../../platform/ui/Button'
import { Radios } from '../../platform/ui/Choices'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { toasts } from '../../platform/ui/toasts'
import { useWide } from '../../platform/ui/useWide'
import { words } from '../../platform/ui/words'
import { HearSheet } from '../hearing/HearSheet'
import { SendInspector } from './SendInspector'

type Chosen = z.infer<typeof Outcome> | 'look'

/** Each with what follows from it. */
const optionsOf = ({ dealerName, record, inspection }: DiversionCase): Record<Chosen, { label: string; hint: string }> => ({
  verified: { label: '是窜货，查实', hint: `${dealerName}近一年第 ${record.verified + 1} 件查实，再定怎么罚` },
  penalised: { label: '处罚', hint: '写明扣多少、做什么；只警告就填 0。定了不能改' },
  dismissed: { label: '不是，排除', hint: `结案，不影响${dealerName}。定了不能改` },
  look: {
    label: '还不够，派人去看',
    hint: inspection ? `${date(inspection.at)}派了${inspection.name}，再派就换人` : '业务员到现场看，看到的记在「两边怎么说」里',
  },
})
const done: Record<Chosen, string> = {
  verified: '查实了，到「已查实」里定怎么罚',
  penalised: '罚定了，经销商看得到',
  dismissed: '排除了，结案',
  look: '派好了，他在「窜货案件」里看得到',
}

interface DecideProps {
  one: DiversionCase
  /** How it stands on its ground: in a panel with a foot, or within the case. */
  frame: (body: ReactNode, foot: ReactNode) => ReactNode
}

/** What HQ makes of a case: one step at a time, each with its reason; or first to hear the dealer, or to send somebody. */
export function Decide({ one, frame }: DecideProps) {
  const { caseId, status, dealerName, heardSince } = one
  const options = optionsOf(one)
  const client = useQueryClient()
  const wide = useWide()
  const [chosen, setChosen] = useState<Chosen>()
  const [reason, setReason] = useState('')
  const [amount, setAmount] = useState('')
  const [note, setNote] = useState('')
  const [staffId, setStaffId] = useState<string>()
  const [look, setLook] = useState('')
  const [asks, setAsks] = useState(false)
  const settled = useUnsaved({ chosen, reason, amount, note, staffId, look })
  const fen = typedMoney(amount)
  const isLook = chosen === 'look'
  const isPenalty = chosen === 'penalised'
  // A dealer reads what closed its case, once it has been asked or fined.
  const isTold = isPenalty || (chosen === 'dismissed' && !!heardSince)
  const { mutate, isPending, error } = useMutation({
    mutationFn: (what: Chosen): Promise<unknown> =>
      what === 'look'
        ? call(sendInspector, { caseId, staffId: staffId as StaffId, ...(look.trim() && { note: look.trim() }) })
        : call(decideDiversionCase, {
            ...{ caseId, outcome: what, reason: reason.trim() },
            ...(what === 'penalised' && { penalty: { amount: fen!, note: note.trim() } }),
          }),
    onSuccess: (_, what) => {
      settled()
      toasts.show(done[what])
      for (const path of [getDiversionCase.path, listDiversionCases.path]) void client.invalidateQueries({ queryKey: [path] })
    },
  })
  // What a choice asks for lies beneath it, and may be out of sight.
  useEffect(() => {
    if (chosen && process.env.TARO_ENV === 'h5') document.querySelector('.decide')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const person = session.current()
  const next: Chosen[] = [...moves[status], ...(moves[status].length > 0 && may(sendInspector, person) ? (['look'] as const) : [])]
  const missing = missingIn({ chosen, reason, fen, note, staffId })
  const submit = () => !missing && !isPending && mutate(chosen!)
  // The question to the dealer lies within the panel, and is sent by the same keys.
  useSubmitKey('panel', () => !asks && submit())
  if (next.length === 0) return frame(null, null)
  const body = (
    <View className='desk-form desk-section decide'>
      <View className='desk-section__title'>怎么定</View>
      <Radios label='怎么定' options={next.map((value) => ({ value, ...options[value] }))} value={chosen} onChange={setChosen} />
      {isPenalty && (
        <View className='desk-form__pair'>
          <Field label='扣多少' type='decimal' unit='元' onText={setAmount} />
          <Field label='还做什么' placeholder='比如：停返利 1 季' longest={200} onText={setNote} />
        </View>
      )}
      {isLook && <SendInspector one={one} staffId={staffId} onStaffId={setStaffId} onNote={setLook} />}
      {chosen && !isLook && <Field label={isTold ? '理由，经销商也看得到' : '理由'} lines={2} longest={500} onText={setReason} />}
      {isTold && <Note tone='citrus' icon='info'>{`定了以后${dealerName}看得到，还能说 7 天`}</Note>}
      {error && (
        <Note tone='danger' icon='alert' alert>
          {words(error)}
        </Note>
      )}
      {asks && <HearSheet one={one} onClose={() => setAsks(false)} />}
    </View>
  )
  const foot = (
    <>
      {!heardSince && may(openHearing, person) && (
        <Button size={48} opens='dialog' onTap={() => setAsks(true)}>
          听他怎么说
        </Button>
      )}
      <Button kind='primary' size={48} busy={isPending} off={missing} {...(wide && { keys: '⌘↵' })} onTap={submit}>
        {isLook ? '派他去看' : chosen ? options[chosen].label : '定案'}
      </Button>
    </>
  )
  return frame(body, foot)
}

interface Draft {
  chosen: Chosen | undefined
  reason: string
  fen: number | undefined
  note: string
  staffId: string | undefined
}

/** What a decision still wants, as it stands in its button. */
function missingIn({ chosen, reason, fen, note, staffId }: Draft): string | false {
  if (!chosen) return '先选怎么定'
  if (chosen === 'look') return !staffId && '先选派谁去'
  if (chosen === 'penalised' && fen === undefined) return '填扣多少'
  if (chosen === 'penalised' && !note.trim()) return '写明怎么罚'
  return !reason.trim() && '先写理由'
}
