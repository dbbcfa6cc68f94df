import { listVisibleRanges, saveVisibleRange } from '@shared/catalog/api'
import type { VisibleRange } from '@shared/catalog/model'
import { useState } from 'react'
import { call } from '../../platform/call'
import { DeskTable } from '../../platform/desk/DeskTable'
import { ExportButton } from '../../platform/desk/ExportButton'
import type { ExportColumn } from '../../platform/desk/exportRows'
import { OnlyOnDesk } from '../../platform/desk/OnlyOnDesk'
import { useCategories } from '../../platform/desk/useCategories'
import { usePages } from '../../platform/desk/usePages'
import { usePlaces } from '../../platform/desk/usePlaces'
import { may } from '../../platform/may'
import { session } from '../../platform/session'
import { Page } from '../../platform/shell/Page'
import { Button } from '../../platform/ui/Button'
import { Cell } from '../../platform/ui/Cell'
import type { Column } from '../../platform/ui/queueProps'
import { Two } from '../../platform/ui/Two'
import { useKeys } from '../../platform/ui/useKeys'
import { useDesk } from '../../platform/ui/useWide'
import { RangeEditor } from './RangeEditor'
import { whatIsSeen, whoSees } from './said'
import './ranges.scss'

const usual = { open: '' }

/** 可见范围 */
export function RangesPage() {
  const desk = useDesk()
  const [place, change] = usePlaces(usual)
  const [focus, setFocus] = useState(place.open)
  const { nameOf } = useCategories()
  const read = (after: string | undefined) => call(listVisibleRanges, { after })
  const list = usePages([listVisibleRanges.path], read)
  const mayEdit = may(saveVisibleRange, session.current())
  const range = list.rows?.find(({ rangeId }) => rangeId === place.open)
  const isNew = place.open === 'new'
  const close = () => change({ open: '' })
  useKeys({ escape: close, n: mayEdit ? () => change({ open: 'new' }) : undefined })
  const columns: Column<VisibleRange>[] = [
    { key: 'name', title: '范围', cell: (one) => <Two first={one.name} second={whoSees(one)} /> },
    { key: 'what', title: '看得到', cell: (one) => whatIsSeen(one, nameOf) },
  ]
  const exported: ExportColumn<VisibleRange>[] = [
    { title: '范围', value: ({ name }) => name },
    { title: '给谁', value: whoSees },
    { title: '看得到', value: (one) => whatIsSeen(one, nameOf) },
  ]
  return (
    <Page
      title='可见范围'
      place='ranges'
      sub='客户在商城里看得到哪些商品'
      tools={
        <>
          <ExportButton name='可见范围' columns={exported} page={read} />
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
        ...(mayEdit ? [{ keys: ['N'], does: '新建', short: true }] : []),
      ]}
      panel={
        (range || isNew) &&
        (desk ? (
          <RangeEditor
            key={place.open}
            range={range}
            readOnly={!mayEdit}
            onClose={close}
            onSaved={({ rangeId }) => change({ open: rangeId })}
          />
        ) : (
          <OnlyOnDesk title={range?.name ?? '新建可见范围'} onClose={close}>
            {range && <Cell title={whoSees(range)} note={`看得到${whatIsSeen(range, nameOf)}`} />}
          </OnlyOnDesk>
        ))
      }
    >
      <DeskTable
        what='可见范围'
        label='可见范围'
        list={list}
        columns={columns}
        idOf={({ rangeId }) => rangeId}
        nameOf={({ name }) => name}
        focus={focus}
        onFocus={setFocus}
        onOpen={({ rangeId }) => change({ open: rangeId })}
        card={(one) => <Cell title={one.name} note={whoSees(one)} onTap={() => change({ open: one.rangeId })} />}
        none={{ title: '还没有可见范围', text: '所有客户都看得到全部商品' }}
        end={(count) => `共 ${count} 个`}
      />
    </Page>
  )
}
