import { saveParty } from '@shared/parties/api'
import { kindLabel } from '@shared/parties/labels'
import { nextOf } from '@shared/parties/lifecycle'
import type { PartyId } from '@shared/parties/model'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../platform/call'
import { problemsOf, saidOf } from '../../platform/desk/problems'
import { useUnsaved } from '../../platform/desk/unsaved'
import { useSubmitKey } from '../../platform/desk/useSubmitKey'
import { session } from '../../platform/session'
import { Button } from '../../platform/ui/Button'
import { Switch } from '../../platform/ui/Choices'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { Select } from '../../platform/ui/Select'
import { Tabs } from '../../platform/ui/Tabs'
import { toasts } from '../../platform/ui/toasts'
import { words } from '../../platform/ui/words'
import { DivisionField } from './DivisionField'
import { type Draft, draftOf, inputOf, type Saved } from './draft'
import { lifecycleLabel } from './labels'
import { TerritoryField } from './TerritoryField'

interface PartyFormProps {
  /** None = a new one. */
  party?: Saved
  /** Of a new one; one's own party unless said. */
  parentId?: PartyId | undefined
  onSaved?: (party: Saved) => void
}

const kinds = (['dealer', 'store'] as const).map((value) => ({ value, label: kindLabel[value] }))

/** All of a party that its upper side decides; the server's own schema says what is wrong while one types. */
export function PartyForm({ party, parentId, onSaved }: PartyFormProps) {
  const client = useQueryClient()
  const [draft, setDraft] = useState(() => draftOf(party))
  const [asked, setAsked] = useState(false)
  const settled = useUnsaved(draft)
  const input = inputOf(draft, parentId, party?.version)
  const problems = problemsOf(saveParty.input, input)
  const set =
    <K extends keyof Draft>(name: K) =>
    (value: Draft[K]) =>
      setDraft((last) => ({ ...last, [name]: value }))
  const text = (name: 'name' | 'level' | 'category', label: string) => ({
    label,
    initial: draft[name],
    problem: saidOf(problems[name], String(draft[name] ?? ''), asked),
    onText: set(name),
  })
  const save = useMutation({
    mutationFn: () => call(saveParty, input),
    onSuccess: (saved) => {
      settled()
      toasts.show(`${saved.name}存好了`)
      client.setQueryData(['parties', 'one', saved.partyId], saved)
      void client.invalidateQueries({ queryKey: ['parties'] })
      onSaved?.(saved)
    },
  })
  const submit = () => {
    setAsked(true)
    if (Object.keys(problems).length === 0 && !save.isPending) save.mutate()
  }
  useSubmitKey('panel', submit)
  const isHq = session.current()?.party.kind === 'hq'
  const lives = party ? [party.lifecycle, ...nextOf[party.lifecycle]] : (['active', 'applied'] as const)
  return (
    <View className='desk-form desk-section'>
      {!party && <Tabs kind='segment' label='类型' tabs={kinds} value={draft.kind as 'dealer' | 'store'} onChange={set('kind')} />}
      <Field {...text('name', '名称')} longest={60} />
      <DivisionField division={draft.division} problem={saidOf(problems.division, draft.division, asked)} onChange={set('division')} />
      {isHq && draft.kind === 'dealer' && (
        <TerritoryField
          partyId={draft.partyId}
          parentId={party?.parentId ?? parentId}
          division={draft.division}
          territory={draft.territory}
          problem={problems.territory}
          onChange={set('territory')}
        />
      )}
      <View className='desk-form__pair'>
        <Field {...text('level', '等级')} longest={20} hint='决定等级价和可见范围' />
        <Field {...text('category', '品类')} longest={30} hint='省代、市代、直营店…' />
      </View>
      <Select
        label='合作'
        options={lives.map((value) => ({ value, label: lifecycleLabel[value] }))}
        value={draft.lifecycle}
        onChange={set('lifecycle')}
      />
      <Switch label='订单要人审' hint='它当卖方时；关了自动通过' on={draft.approval} onChange={set('approval')} />
      <Switch label='收款要人确认' hint='它当卖方时；关了自动通过' on={draft.funds} onChange={set('funds')} />
      <Switch label='业务员可以代它下单' on={draft.repMayOrder} onChange={set('repMayOrder')} />
      {save.error && (
        <Note tone='danger' icon='alert' alert>
          {words(save.error)}
        </Note>
      )}
      <Button kind='primary' size={48} wide busy={save.isPending} keys='↵' onTap={submit}>
        存好
      </Button>
    </View>
  )
}
