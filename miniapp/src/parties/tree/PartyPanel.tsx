import { listCustomers } from '@shared/consumers/api'
import { getParty, listStaff } from '@shared/parties/api'
import { kindLabel } from '@shared/parties/labels'
import type { PartyId } from '@shared/parties/model'
import { territoryOf } from '@shared/parties/territory'
import { areaName } from '@shared/places/counties'
import { divisionText } from '@shared/places/divisions'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../platform/call'
import { go } from '../../platform/go'
import { may } from '../../platform/may'
import { pages } from '../../platform/pages'
import { session } from '../../platform/session'
import { Button } from '../../platform/ui/Button'
import { Cell, Facts } from '../../platform/ui/Cell'
import { Note } from '../../platform/ui/Note'
import { Problem } from '../../platform/ui/Problem'
import { SidePanel } from '../../platform/ui/SidePanel'
import { CardBones } from '../../platform/ui/Skeletons'
import { Tabs } from '../../platform/ui/Tabs'
import { useDesk } from '../../platform/ui/useWide'
import type { Saved } from './draft'
import { lifecycleLabel } from './labels'
import { PartyForm } from './PartyForm'
import { PartyStaff } from './PartyStaff'

interface PartyPanelProps {
  partyId: PartyId
  mayEdit: boolean
  onClose: () => void
  onBelow: () => void
}

/** One party: what it is, and its people. */
export function PartyPanel({ partyId, mayEdit, onClose, onBelow }: PartyPanelProps) {
  const desk = useDesk()
  const [tab, setTab] = useState<'facts' | 'staff'>('facts')
  const { data, error, refetch } = useQuery({ queryKey: ['parties', 'one', partyId], queryFn: () => call(getParty, { partyId }) })
  const me = session.current()
  const seesStaff = may(listStaff, me)
  return (
    <SidePanel
      title={data?.name ?? '客户'}
      sub={data && `${kindLabel[data.kind]} · ${divisionText(data)}`}
      open
      onClose={onClose}
      foot={
        data &&
        data.kind !== 'store' && (
          <Button wide icon='tree' onTap={onBelow}>
            看它的下级
          </Button>
        )
      }
    >
      {seesStaff && (
        <Tabs
          kind='segment'
          label='看什么'
          tabs={[
            { value: 'facts', label: '资料' },
            { value: 'staff', label: '人员' },
          ]}
          value={tab}
          onChange={setTab}
        />
      )}
      {error && !data && <Problem what='这位客户' error={error} onRetry={() => void refetch()} />}
      {!data && !error && <CardBones cards={2} />}
      {data?.kind === 'dealer' && tab === 'facts' && me?.party.kind === 'hq' && may(listCustomers, me) && (
        <Cell
          icon='users'
          title='它的消费者和门店'
          note='谁绑了它。查看会记录，经销商看得到'
          onTap={() => go(`${pages.customers}?dealer=${partyId}`)}
        />
      )}
      {data && tab === 'staff' && <PartyStaff partyId={partyId} kind={data.kind} name={data.name} />}
      {data &&
        tab === 'facts' &&
        (mayEdit && desk ? <PartyForm key={data.version} party={data} /> : <PartyFacts party={data} mayEdit={mayEdit} />)}
    </SidePanel>
  )
}

const PartyFacts = ({ party, mayEdit }: { party: Saved; mayEdit: boolean }) => (
  <>
    <Facts
      facts={[
        ['类型', kindLabel[party.kind]],
        ['地区', divisionText(party)],
        ...(party.kind === 'dealer' ? [['销售区域', territoryOf(party).map(areaName).join('、')] as const] : []),
        ['等级', party.level ?? '没有'],
        ['品类', party.category ?? '没有'],
        ['合作', lifecycleLabel[party.lifecycle]],
        ['代下单', party.repMayOrder ? '业务员可以' : '业务员不可以'],
      ]}
    />
    {mayEdit && <Note icon='info'>要改，请在电脑上打开同一页</Note>}
  </>
)
