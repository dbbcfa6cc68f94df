import { getParty, listParties, saveParty } from '@shared/parties/api'
import { kindLabel } from '@shared/parties/labels'
import type { PartyId, PartyShown } from '@shared/parties/model'
import { territoryOf } from '@shared/parties/territory'
import { areaName } from '@shared/places/counties'
import { divisionText } from '@shared/places/divisions'
import { useQuery } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import type * as z from 'zod/mini'
import { call } from '../../platform/call'
import { DeskTable } from '../../platform/desk/DeskTable'
import { ExportButton } from '../../platform/desk/ExportButton'
import type { ExportColumn } from '../../platform/desk/exportRows'
import { OnlyOnDesk } from '../../platform/desk/OnlyOnDesk'
import { usePages } from '../../platform/desk/usePages'
import { usePlaces } from '../../platform/desk/usePlaces'
import { may } from '../../platform/may'
import { session } from '../../platform/session'
import { Page } from '../../platform/shell/Page'
import { Button } from '../../platform/ui/Button'
import { Cell } from '../../platform/ui/Cell'
import type { Column } from '../../platform/ui/queueProps'
import { SidePanel } from '../../platform/ui/SidePanel'
import { Tag } from '../../platform/ui/Tag'
import { Two } from '../../platform/ui/Two'
import { useKeys } from '../../platform/ui/useKeys'
import { useDesk } from '../../platform/ui/useWide'
import { lifecycleLabel, lifecycleTone } from './labels'
import { PartyForm } from './PartyForm'
import { PartyPanel } from './PartyPanel'
import './parties.scss'

type Party = z.infer<typeof PartyShown>
const usual = { parent: '', open: '' }

const life = ({ lifecycle }: Party) => <Tag tone={lifecycleTone[lifecycle]}>{lifecycleLabel[lifecycle]}</Tag>

/** 客户: the tree below, one level at a time. */
export function PartiesPage() {
  const desk = useDesk()
  const me = session.current()
  const [place, change] = usePlaces(usual)
  const [focus, setFocus] = useState(place.open)
  const parentId = (place.parent || undefined) as PartyId | undefined
  const parent = useQuery({
    queryKey: ['parties', 'one', parentId],
    queryFn: () => call(getParty, { partyId: parentId! }),
    enabled: !!parentId,
  }).data
  const read = (after: string | undefined) => call(listParties, { parentId, after })
  const list = usePages(['parties', 'list', parentId], read)
  const mayEdit = may(saveParty, me)
  const close = () => change({ open: '' })
  const up = () => change({ parent: parent?.parentId && parent.parentId !== me?.party.partyId ? parent.parentId : '', open: '' })
  const below = (partyId: PartyId) => {
    setFocus('')
    change({ parent: partyId, open: '' })
  }
  useKeys({ escape: close, n: mayEdit ? () => change({ open: 'new' }) : undefined, u: parentId ? up : undefined })
  const columns: Column<Party>[] = [
    { key: 'name', title: '客户', cell: ({ name, kind }) => <Two first={name} second={kindLabel[kind]} /> },
    { key: 'division', title: '地区', cell: divisionText },
    { key: 'level', title: '等级', cell: ({ level }) => level ?? <Text className='dim'>没有</Text> },
    { key: 'category', title: '品类', spare: true, cell: ({ category }) => category ?? <Text className='dim'>没有</Text> },
    { key: 'life', title: '合作', cell: life },
    { key: 'rep', title: '代下单', spare: true, cell: ({ repMayOrder }) => (repMayOrder ? '可以' : <Text className='dim'>不可以</Text>) },
    {
      key: 'below',
      title: '往下看',
      right: true,
      cell: ({ kind, name, partyId }) =>
        kind !== 'store' && (
          <Button kind='quiet' size={32} icon='tree' label={`${name}的下级`} onTap={() => below(partyId)}>
            下级
          </Button>
        ),
    },
  ]
  const exported: ExportColumn<Party>[] = [
    { title: '客户', value: ({ name }) => name },
    { title: '类型', value: ({ kind }) => kindLabel[kind] },
    { title: '地区', value: divisionText },
    { title: '行政区划代码', value: ({ division }) => division },
    { title: '销售区域', value: (party) => (party.kind === 'dealer' ? territoryOf(party).map(areaName).join('、') : undefined) },
    { title: '等级', value: ({ level }) => level },
    { title: '品类', value: ({ category }) => category },
    { title: '合作', value: ({ lifecycle }) => lifecycleLabel[lifecycle] },
  ]
  const panel =
    place.open === 'new' ? (
      desk ? (
        <SidePanel title='新建客户' sub={`挂在${parent?.name ?? me?.party.name}下面，建好后不能改`} open onClose={close}>
          <PartyForm parentId={parentId} onSaved={({ partyId }) => change({ open: partyId })} />
        </SidePanel>
      ) : (
        <OnlyOnDesk title='新建客户' onClose={close} />
      )
    ) : (
      place.open && (
        <PartyPanel
          key={place.open}
          partyId={place.open as PartyId}
          mayEdit={mayEdit}
          onClose={close}
          onBelow={() => below(place.open as PartyId)}
        />
      )
    )
  const wayUp = parentId && (
    <Button kind='quiet' size={32} icon='back' keys='U' onTap={up}>
      {`回上一级`}
    </Button>
  )
  return (
    <Page
      title='客户'
      place='parties'
      sub={[
        parent ? `${parent.name}的下级` : `${me?.party.name}的直属客户`,
        list.rows && `${list.rows.length}${list.hasNextPage ? '+' : ''} 位`,
      ]
        .filter(Boolean)
        .join(' · ')}
      tools={
        <>
          <ExportButton name='客户' columns={exported} page={read} />
          {mayEdit && (
            <Button kind='primary' size={32} icon='plus' keys='N' onTap={() => change({ open: 'new' })}>
              新建
            </Button>
          )}
        </>
      }
      hints={[
        { keys: ['J', 'K'], does: '上下', short: true },
        { keys: ['↵'], does: '打开', short: true },
        { keys: ['U'], does: '回上一级', short: true },
        ...(mayEdit ? [{ keys: ['N'], does: '新建', short: true }] : []),
      ]}
      panel={panel}
    >
      {wayUp}
      <DeskTable
        what='客户'
        label='客户'
        list={list}
        columns={columns}
        idOf={({ partyId }) => partyId}
        nameOf={({ name }) => name}
        focus={focus}
        onFocus={setFocus}
        onOpen={({ partyId }) => change({ open: partyId })}
        card={(one) => (
          <Cell
            title={one.name}
            note={[kindLabel[one.kind], divisionText(one), one.level].filter(Boolean).join(' · ')}
            value={life(one)}
            onTap={() => change({ open: one.partyId })}
          />
        )}
        none={{ title: '下面还没有客户', text: mayEdit ? '点「新建」加第一位' : '加了客户就在这里' }}
        end={(count) => `共 ${count} 位`}
      />
    </Page>
  )
}
