import { getParty, saveParty } from '@shared/parties/api'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../platform/call'
import { session } from '../../platform/session'
import { Page } from '../../platform/shell/Page'
import { Button } from '../../platform/ui/Button'
import { Card } from '../../platform/ui/Card'
import { Switch } from '../../platform/ui/Choices'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { Problem } from '../../platform/ui/Problem'
import { CardBones } from '../../platform/ui/Skeletons'
import { toasts } from '../../platform/ui/toasts'
import { words } from '../../platform/ui/words'
import type { Saved } from '../tree/draft'
import { type StepsDraft, stepsDraftOf, stepsOf, stepsProblems } from './draft'
import '../components/staffRow.scss'

/** 交易设置: how orders pass at one's own party, as the seller. */
export function SettingsPage() {
  const partyId = session.current()?.party.partyId
  const { data, error, refetch } = useQuery({
    queryKey: ['parties', 'one', partyId],
    queryFn: () => call(getParty, { partyId: partyId! }),
    enabled: !!partyId,
  })
  if (data) return <Settings key={data.version} party={data} />
  return (
    <Page title='交易设置' place='settings' under narrow>
      {error ? <Problem what='交易设置' error={error} onRetry={() => void refetch()} /> : <CardBones cards={2} />}
    </Page>
  )
}

function Settings({ party }: { party: Saved }) {
  const client = useQueryClient()
  const [draft, setDraft] = useState<StepsDraft>(() => stepsDraftOf(party.steps))
  const set = (some: Partial<StepsDraft>) => setDraft((last) => ({ ...last, ...some }))
  const problems = stepsProblems(draft)
  const save = useMutation({
    mutationFn: () => {
      const { partyId, kind, name, division, version } = party
      return call(saveParty, { partyId, kind, name, division, version, steps: stepsOf(draft) })
    },
    onSuccess: (saved) => {
      client.setQueryData(['parties', 'one', saved.partyId], saved)
      toasts.show('存好了，新订单就按这个走', { tone: 'success' })
    },
  })
  const off = Object.values(problems)[0] ?? false
  return (
    <Page
      title='交易设置'
      sub={party.name}
      place='settings'
      under
      narrow
      bottom={
        <Button kind='primary' size={48} wide busy={save.isPending} off={off} onTap={() => save.mutate()}>
          存好
        </Button>
      }
    >
      {save.error && (
        <Note tone='danger' icon='alert' alert>
          {words(save.error)}
        </Note>
      )}
      <Card title='审单'>
        <Switch label='订单要人审' hint='关了就自动通过，订单上会写明' on={draft.approval} onChange={(approval) => set({ approval })} />
        {draft.approval && (
          <Switch label='小单自动通过' hint='超额度的、逾期客户的还是要人审' on={draft.auto} onChange={(auto) => set({ auto })} />
        )}
        {draft.approval && draft.auto && (
          <>
            <Field
              label='多少钱以内'
              type='decimal'
              unit='元'
              initial={draft.upTo}
              problem={draft.upTo ? problems.upTo : undefined}
              onText={(upTo) => set({ upTo })}
            />
            <Field
              label='比基准价低多少以内'
              type='decimal'
              unit='%'
              initial={draft.discount}
              problem={problems.discount}
              onText={(discount) => set({ discount })}
            />
          </>
        )}
      </Card>
      <Card title='收款'>
        <Switch label='到款要人确认' hint='关了就审过即可发货' on={draft.funds} onChange={(funds) => set({ funds })} />
      </Card>
      <Card title='收货'>
        <Field
          label='发货几天后没点收货，自动算收到'
          type='integer'
          unit='天'
          initial={draft.days}
          problem={problems.days}
          onText={(days) => set({ days })}
        />
        <Text className='hint'>自动收货算一箱不差，客户之后还能申请退货</Text>
      </Card>
    </Page>
  )
}
