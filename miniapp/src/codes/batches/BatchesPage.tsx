import { exportEpcis, issueCodes, listCodeBatches } from '@shared/codes/api'
import type { CodeBatch } from '@shared/codes/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../platform/call'
import { DeskTable } from '../../platform/desk/DeskTable'
import { usePages } from '../../platform/desk/usePages'
import { usePlaces } from '../../platform/desk/usePlaces'
import { moment } from '../../platform/formatting/dates'
import { count } from '../../platform/formatting/money'
import { may } from '../../platform/may'
import { session } from '../../platform/session'
import { Page } from '../../platform/shell/Page'
import { Button } from '../../platform/ui/Button'
import { Cell } from '../../platform/ui/Cell'
import { ProductPic } from '../../platform/ui/ProductPic'
import type { Column } from '../../platform/ui/queueProps'
import { Tag } from '../../platform/ui/Tag'
import { Two } from '../../platform/ui/Two'
import { useKeys } from '../../platform/ui/useKeys'
import { useDesk } from '../../platform/ui/useWide'
import { BatchPanel } from './BatchPanel'
import { EpcisPanel, OrderEpcis } from './EpcisPanel'
import { IssuePanel } from './IssuePanel'
import './batches.scss'

/** Opened with an order, for its events alone. */
const usual = { open: '', order: '', number: '' }

const voidCount = ({ voided }: CodeBatch) => voided.reduce((sum, [from, to]) => sum + to - from + 1, 0)
const stateOf = (batch: CodeBatch) => {
  const gone = voidCount(batch)
  if (gone === 0)
    return (
      <Tag tone='success' icon='check'>
        能用
      </Tag>
    )
  return (
    <Tag tone='danger' icon='x'>
      {gone === batch.count ? '全作废' : `作废 ${count(gone)}`}
    </Tag>
  )
}

const columns: Column<CodeBatch>[] = [
  { key: 'pic', title: '图', width: 64, cell: ({ product }) => <ProductPic picture={product.picture} size='row' /> },
  { key: 'name', title: '商品', cell: ({ product }) => <Two first={product.name} second={product.spec} /> },
  { key: 'lot', title: '批号', cell: ({ lot, number }) => <Two first={lot ?? '没填'} second={`第 ${number + 1} 批`} /> },
  { key: 'count', title: '码', right: true, cell: (one) => count(one.count) },
  { key: 'cases', title: '箱', right: true, cell: ({ cases }) => (cases > 0 ? count(cases) : '散装') },
  {
    key: 'days',
    title: '生产 · 到期',
    spare: true,
    cell: ({ madeOn, useBy }) => <Two first={madeOn ?? '没填'} second={useBy ?? '没填'} />,
  },
  { key: 'state', title: '能不能用', cell: stateOf },
  {
    key: 'issued',
    title: '谁发的',
    right: true,
    cell: ({ issuedAt, issuedBy }) => <Two first={moment(issuedAt)} second={issuedBy.name} />,
  },
]

/** 发码: print runs of codes, their files and labels. */
export function BatchesPage() {
  const desk = useDesk()
  const [place, change] = usePlaces(usual)
  const [focus, setFocus] = useState(place.open)
  const mayIssue = may(issueCodes, session.current())
  const list = usePages([listCodeBatches.path], (after) => call(listCodeBatches, { after }))
  const close = () => change(usual)
  const issue = () => change({ open: 'new' })
  useKeys({ escape: close, ...(mayIssue && { n: issue }) })
  const some = !!list.rows && list.rows.length > 0
  const exportButton = some && may(exportEpcis, session.current()) && (
    <Button size={desk ? 32 : 48} wide={!desk} icon='download' onTap={() => change({ open: 'epcis' })}>
      导出追溯记录
    </Button>
  )
  const newButton = mayIssue && (
    <Button kind={list.error && !list.rows ? 'secondary' : 'primary'} size={desk ? 32 : 48} wide={!desk} icon='plus' keys='N' onTap={issue}>
      发一批码
    </Button>
  )
  return (
    <Page
      title='发码'
      place='batches'
      sub={some && `${list.rows?.length}${list.hasNextPage ? '+' : ''} 批`}
      tools={
        <>
          {exportButton}
          {newButton}
        </>
      }
      bottom={!desk && newButton}
      hints={[
        { keys: ['J', 'K'], does: '上下', short: true },
        { keys: ['↵'], does: '打开', short: true },
        { keys: ['N'], does: '发一批码' },
      ]}
      panel={
        place.open === 'new' && mayIssue ? (
          <IssuePanel onClose={close} onIssued={(batchId) => change({ open: batchId })} />
        ) : place.open === 'epcis' && place.order ? (
          <OrderEpcis orderId={place.order} number={place.number} onClose={close} />
        ) : place.open === 'epcis' ? (
          <EpcisPanel onClose={close} />
        ) : (
          place.open && <BatchPanel key={place.open} batchId={place.open as CodeBatch['batchId']} onClose={close} />
        )
      }
    >
      <DeskTable
        what='发码批次'
        label='发码批次'
        list={list}
        columns={columns}
        idOf={({ batchId }) => batchId}
        nameOf={({ product }) => product.name}
        focus={focus}
        onFocus={setFocus}
        onOpen={({ batchId }) => change({ open: batchId })}
        card={(batch) => (
          <Cell
            art={<ProductPic picture={batch.product.picture} size='row' />}
            title={batch.product.name}
            note={`${count(batch.count)} 个 · ${batch.lot ? `批号 ${batch.lot}` : '没填批号'}`}
            value={<View>{stateOf(batch)}</View>}
            onTap={() => change({ open: batch.batchId })}
          />
        )}
        none={{ title: '还没发过码', text: '选一个商品，发一批，下载去印' }}
        end={(rows) => `共 ${rows} 批`}
      />
      {!desk && exportButton && <View className='batch-export'>{exportButton}</View>}
    </Page>
  )
}
