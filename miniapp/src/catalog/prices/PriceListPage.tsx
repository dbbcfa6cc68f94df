import { getPriceList, savePriceList } from '@shared/catalog/api'
import { listKindLabel } from '@shared/catalog/labels'
import type { PriceLine } from '@shared/catalog/model'
import { Refused } from '@shared/kernel/refused'
import type { ListPrice } from '@shared/pricing/model'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../platform/call'
import { DeskTable } from '../../platform/desk/DeskTable'
import { ExportButton } from '../../platform/desk/ExportButton'
import type { ExportColumn } from '../../platform/desk/exportRows'
import { OnlyOnDesk } from '../../platform/desk/OnlyOnDesk'
import { leave as leaveForm } from '../../platform/desk/unsaved'
import { usePages } from '../../platform/desk/usePages'
import { useParties } from '../../platform/desk/useParties'
import { date } from '../../platform/formatting/dates'
import { money } from '../../platform/formatting/money'
import { may } from '../../platform/may'
import { session } from '../../platform/session'
import { Page } from '../../platform/shell/Page'
import { BulkBar } from '../../platform/ui/BulkBar'
import { Button } from '../../platform/ui/Button'
import { Cell } from '../../platform/ui/Cell'
import { ProductPic } from '../../platform/ui/ProductPic'
import type { Column } from '../../platform/ui/queueProps'
import { Dialog } from '../../platform/ui/Sheet'
import { Tag } from '../../platform/ui/Tag'
import { Two } from '../../platform/ui/Two'
import { toasts } from '../../platform/ui/toasts'
import { useKeys } from '../../platform/ui/useKeys'
import { useDesk } from '../../platform/ui/useWide'
import { AddGoods } from './AddGoods'
import { audienceOf } from './audience'
import { type Goods, inForceAt, lineDraft, lineOf, unitOf } from './draft'
import { LineEditor } from './LineEditor'
import type { ListHead } from './NewList'
import { Preview } from './Preview'
import { SaveSheet, type When } from './SaveSheet'
import { useGoods } from './useGoods'
import { type Staged, useStaged } from './useStaged'

interface Line {
  skuId: Goods['skuId']
  code: string
  name: string
  prices: readonly Omit<ListPrice, 'kind'>[]
}
type Refusal = { skuId: string; name: string; problem: string }

const refusedIn = (error: Error | null): Refusal[] =>
  error instanceof Refused && error.code === 'price.invalid' && Array.isArray(error.detail.lines) ? (error.detail.lines as Refusal[]) : []

/** One list: what holds, what is to come, and the changes that are not sent yet. */
export function PriceListPage({ head, isNew, onBack }: { head: ListHead; isNew: boolean; onBack: () => void }) {
  const { listId, name, kind, level, partyId } = head
  const desk = useDesk()
  const now = new Date().toISOString()
  const client = useQueryClient()
  const [open, setOpen] = useState<string>()
  const [focus, setFocus] = useState<string>()
  const [staged, setStaged] = useStaged(listId)
  const [saving, setSaving] = useState(false)
  const [adding, setAdding] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const { partyOf } = useParties()
  const { goods, goodsOf } = useGoods()
  const read = (after: string | undefined): Promise<{ items: Line[]; next?: string | undefined }> =>
    isNew ? Promise.resolve({ items: [] }) : call(getPriceList, { listId, after })
  const list = usePages<Line>([savePriceList.path, listId, isNew], read)
  const mayEdit = may(savePriceList, session.current())
  const save = useMutation({
    mutationFn: (when: When) => {
      const lines = [...staged].map(([skuId, line]): PriceLine => (line === 'withdrawn' ? { skuId, withdrawn: true } : lineOf(line, skuId)))
      return call(savePriceList, { listId, name, kind, ...(level && { level }), ...(partyId && { partyId }), lines, ...when })
    },
    onSuccess: () => {
      toasts.show(`改了 ${staged.size} 行价`)
      setStaged(new Map())
      setSaving(false)
      void client.invalidateQueries({ queryKey: [savePriceList.path] })
      void client.invalidateQueries({ queryKey: ['/price-lists'] })
      void client.invalidateQueries({ queryKey: ['quote'] })
    },
  })
  const refused = refusedIn(save.error)
  const dismiss = () => leaveForm(() => setOpen(undefined))
  const leave = () => (staged.size > 0 ? setLeaving(true) : onBack())
  useKeys({ escape: dismiss, n: mayEdit ? () => setAdding(true) : undefined })

  const added = [...staged.keys()].filter((skuId) => !list.rows?.some((row) => row.skuId === skuId))
  const rows = list.rows && [
    ...added.flatMap((skuId): Line[] =>
      goodsOf(skuId) ? [{ skuId, code: goodsOf(skuId)!.code, name: goodsOf(skuId)!.name, prices: [] }] : [],
    ),
    ...list.rows,
  ]
  const priceText = (price: ListPrice['price'], skuId: string) => {
    const one = goodsOf(skuId)
    return price ? `${money(price.price)} / ${one ? unitOf(price.per, one) : `${price.per} 件`}` : '没有价'
  }
  const ladderText = ({ ladder, price }: Pick<ListPrice, 'ladder' | 'price'>) =>
    ladder
      .map((step) => `满 ${step.from / (price?.per ?? step.per)} ${money(Math.round((step.price * (price?.per ?? step.per)) / step.per))}`)
      .join(' · ')
  const columns: Column<Line>[] = [
    { key: 'pic', title: '图', width: 64, cell: ({ skuId }) => <ProductPic picture={goodsOf(skuId)?.picture} size='row' /> },
    { key: 'name', title: '商品', cell: (line) => <Two first={line.name} second={line.code} /> },
    {
      key: 'now',
      title: '现在的价',
      cell: ({ prices, skuId }) => {
        const { now: current } = inForceAt(prices, now)
        if (!current) return <Text className='dim'>没有价</Text>
        return <Two first={<Text className='num'>{priceText(current.price, skuId)}</Text>} second={ladderText(current) || '没有阶梯'} />
      },
    },
    {
      key: 'next',
      title: '以后',
      spare: true,
      cell: ({ prices, skuId }) => {
        const [next] = inForceAt(prices, now).next
        return next ? (
          <Two first={<Text className='num'>{priceText(next.price, skuId)}</Text>} second={`${date(next.since)}起`} />
        ) : (
          <Text className='dim'>不变</Text>
        )
      },
    },
    {
      key: 'change',
      title: '这次改成',
      cell: ({ skuId }) => {
        const line = staged.get(skuId)
        const problem = refused.find((one) => one.skuId === skuId)?.problem
        if (problem)
          return (
            <Tag tone='danger' icon='alert'>
              {problem}
            </Tag>
          )
        if (!line) return ''
        if (line === 'withdrawn') return <Tag tone='warn'>撤掉</Tag>
        return (
          <Two
            first={<Text className='num'>¥{line.price}</Text>}
            second={line.steps.map((step) => `满 ${step.from} ¥${step.price}`).join(' · ')}
          />
        )
      },
    },
  ]
  const exported: ExportColumn<Line>[] = [
    { title: '编码', value: ({ code }) => code },
    { title: '商品', value: (line) => line.name },
    { title: '现在的价（元）', kind: 'money', value: ({ prices }) => inForceAt(prices, now).now?.price?.price },
    { title: '计价件数', kind: 'count', value: ({ prices }) => inForceAt(prices, now).now?.price?.per },
    { title: '阶梯', value: ({ prices }) => ladderText(inForceAt(prices, now).now ?? { ladder: [], price: undefined }) },
    { title: '生效', kind: 'moment', value: ({ prices }) => inForceAt(prices, now).now?.since },
  ]
  const chosen = open ? goodsOf(open) : undefined
  const current = inForceAt(list.rows?.find(({ skuId }) => skuId === open)?.prices ?? [], now).now
  const stagedLine = chosen && staged.get(chosen.skuId)
  const stage = (line: Staged) => {
    setStaged(new Map([...staged, [chosen!.skuId, line]]))
    save.reset()
    setOpen(undefined)
  }
  return (
    <Page
      title={name}
      place='priceLists'
      sub={[listKindLabel[kind], audienceOf(head, (id) => partyOf(id)?.name), isNew && '还没存'].filter(Boolean).join(' · ')}
      tools={
        <>
          <Button size={32} icon='back' onTap={leave}>
            全部价目表
          </Button>
          <ExportButton name={name} columns={exported} page={read} />
          {mayEdit && (
            <Button size={32} kind='primary' icon='plus' keys='N' opens='dialog' onTap={() => setAdding(true)}>
              加商品
            </Button>
          )}
        </>
      }
      below={
        !desk && (
          <Button kind='quiet' icon='back' onTap={leave}>
            全部价目表
          </Button>
        )
      }
      hints={[
        { keys: ['J', 'K'], does: '上下', short: true },
        { keys: ['↵'], does: mayEdit ? '改价' : '看价', short: true },
        ...(mayEdit ? [{ keys: ['N'], does: '加商品', short: true }] : []),
      ]}
      panel={
        chosen &&
        (desk ? (
          <LineEditor
            key={chosen.skuId}
            goods={chosen}
            initial={stagedLine && stagedLine !== 'withdrawn' ? stagedLine : lineDraft(current, chosen)}
            refused={refused.find(({ skuId }) => skuId === chosen.skuId)?.problem}
            readOnly={!mayEdit}
            mayWithdraw={!!current}
            onClose={dismiss}
            onStage={stage}
            onWithdraw={() => stage('withdrawn')}
          >
            <Preview goods={chosen} partyId={partyId} level={level} />
          </LineEditor>
        ) : (
          <OnlyOnDesk title={chosen.name} onClose={dismiss}>
            <Preview goods={chosen} partyId={partyId} level={level} />
          </OnlyOnDesk>
        ))
      }
    >
      <DeskTable
        what='价目表'
        label={name}
        list={list}
        rows={rows}
        columns={columns}
        idOf={({ skuId }) => skuId}
        nameOf={(line) => line.name}
        focus={focus}
        onFocus={setFocus}
        onOpen={({ skuId }) => leaveForm(() => setOpen(skuId))}
        card={(line) => (
          <Cell
            art={<ProductPic picture={goodsOf(line.skuId)?.picture} size='row' />}
            title={line.name}
            note={priceText(inForceAt(line.prices, now).now?.price, line.skuId)}
            onTap={() => setOpen(line.skuId)}
          />
        )}
        none={{ title: '这张表还没有价', text: desk ? '点右上角「加商品」定第一个价' : '在电脑上打开这一页，定第一个价' }}
        end={(count) => `共 ${count} 种`}
      />
      <BulkBar
        count={staged.size}
        onClear={() => {
          setStaged(new Map())
          save.reset()
        }}
        actions={[{ label: '定生效时间并存', go: true, onTap: () => setSaving(true) }]}
      >
        {`改了 ${staged.size} 行，还没存`}
      </BulkBar>
      {saving && (
        <SaveSheet
          kind={kind}
          count={staged.size}
          busy={save.isPending}
          error={save.error}
          refused={refused}
          onClose={() => setSaving(false)}
          onSave={save.mutate}
        />
      )}
      <Dialog
        title={`${staged.size} 行改价还没存`}
        open={leaving}
        onClose={() => setLeaving(false)}
        cancel='接着改'
        confirm={{
          label: '不要了',
          danger: true,
          onTap: () => {
            setStaged(new Map())
            onBack()
          },
        }}
      >
        离开这张表，没存的就没了
      </Dialog>
      {adding && (
        <AddGoods
          title='给哪个商品定价'
          goods={goods.filter(({ skuId }) => !list.rows?.some((row) => row.skuId === skuId))}
          onClose={() => setAdding(false)}
          onAdd={(skuId) => {
            setAdding(false)
            setOpen(skuId)
          }}
        />
      )}
    </Page>
  )
}
