import { adjustStock, listStock } from '@shared/inventory/api'
import type { StockShown } from '@shared/inventory/model'
import { newId } from '@shared/kernel/id'
import type { PartyId } from '@shared/parties/model'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type * as z from 'zod/mini'
import { call } from '../../platform/call'
import { useUnsaved } from '../../platform/desk/unsaved'
import { useSubmitKey } from '../../platform/desk/useSubmitKey'
import { inCartons, packText } from '../../platform/formatting/cartons'
import { Button } from '../../platform/ui/Button'
import { Facts } from '../../platform/ui/Cell'
import { Chips } from '../../platform/ui/Choices'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { ProductPic } from '../../platform/ui/ProductPic'
import { SidePanel } from '../../platform/ui/SidePanel'
import { Tabs } from '../../platform/ui/Tabs'
import { toasts } from '../../platform/ui/toasts'
import { words } from '../../platform/ui/words'
import { adjusted, type Way, wayLabel } from './count'
import { PoolList } from './PoolList'
import { sinceWords } from './stockWords'

type Stock = z.infer<typeof StockShown>

const ways = (Object.keys(wayLabel) as Way[]).map((value) => ({ value, label: wayLabel[value] }))
const usual = ['盘点', '报损', '到货', '样品'].map((text) => ({ value: text, label: text }))

interface StockPanelProps {
  stock: Stock
  /** Whose it is, where it is not one's own: to look at alone. */
  mayAdjust: boolean
  /** Whose it is; oneself unless said. */
  partyId: PartyId | undefined
  /** Whether others below have it too, perhaps. */
  pools: boolean
  onClose: () => void
}

/** What is there of one product, and its correction with the reason why. */
export function StockPanel({ stock, mayAdjust, partyId, pools, onClose }: StockPanelProps) {
  return (
    <SidePanel title={stock.name} over={stock.code} sub={packText(stock.spec, stock)} open onClose={onClose}>
      <View className='stock-panel__head'>
        <ProductPic picture={stock.picture} size='card' />
        <Facts
          facts={[
            ['能卖', inCartons(stock.sellable, stock)],
            ['已被订', inCartons(stock.allocated, stock)],
            ['在路上', inCartons(stock.inbound, stock)],
            ...(sinceWords(stock) ? [['更新于', sinceWords(stock)] as const] : []),
          ]}
        />
      </View>
      {mayAdjust ? <Adjust key={`${stock.sellable}`} stock={stock} /> : <Note icon='info'>只能看。要改，请管理员或仓管来</Note>}
      {pools && <PoolList stock={stock} partyId={partyId} />}
    </SidePanel>
  )
}

function Adjust({ stock }: { stock: Stock }) {
  const client = useQueryClient()
  const [way, setWay] = useState<Way>('counted')
  const [cartons, setCartons] = useState('')
  const [pieces, setPieces] = useState('')
  const [reason, setReason] = useState('')
  const [chosen, setChosen] = useState(0)
  const [asked, setAsked] = useState(false)
  // The same id until it is done, so that a repeat after a lost answer is the same adjustment.
  const [adjustmentId] = useState(() => newId('adj'))
  const settled = useUnsaved({ cartons, pieces, reason })
  const next = adjusted({ way, cartons, pieces }, stock)
  const tooFew = next && next.after < 0
  const save = useMutation({
    mutationFn: () => call(adjustStock, { adjustmentId, reason: reason.trim(), lines: [{ skuId: stock.skuId, ...next!.line }] }),
    onSuccess: () => {
      settled()
      toasts.show(`${stock.name}现在 ${inCartons(next!.after, stock)}`)
      void client.invalidateQueries({ queryKey: [listStock.path] })
    },
  })
  const submit = () => {
    setAsked(true)
    if (next && !tooFew && reason.trim() && !save.isPending) save.mutate()
  }
  useSubmitKey('panel', submit)
  return (
    <View className='desk-form desk-section'>
      <View className='desk-section__title'>调整能卖的数</View>
      <Tabs kind='segment' label='怎么调' tabs={ways} value={way} onChange={setWay} />
      <View className='desk-form__pair'>
        <Field
          label={`${wayLabel[way]}多少`}
          type='integer'
          unit={stock.cartonUnit}
          problem={asked && !next ? '填个数' : tooFew ? `只有 ${inCartons(stock.sellable, stock)}` : undefined}
          onText={setCartons}
        />
        {stock.packSize > 1 && <Field label='零散' type='integer' unit={stock.unit} onText={setPieces} />}
      </View>
      <Field
        key={chosen}
        label='原因'
        initial={reason}
        longest={200}
        problem={asked && !reason.trim() ? '写一句原因，以后查得到' : undefined}
        onText={setReason}
      />
      <Chips
        label='常用原因'
        options={usual}
        value={usual.find(({ value }) => value === reason)?.value}
        onChange={(text) => {
          setReason(text)
          setChosen(chosen + 1)
        }}
      />
      {next && !tooFew && (
        <Note tone={next.change < 0 ? 'warn' : 'brand'}>
          {`调完能卖 ${inCartons(next.after, stock)}，${next.change === 0 ? '和现在一样' : `${next.change > 0 ? '多' : '少'} ${inCartons(Math.abs(next.change), stock)}`}`}
        </Note>
      )}
      {save.error && (
        <Note tone='danger' icon='alert' alert>
          {words(save.error)}
        </Note>
      )}
      <Button kind='primary' size={48} wide busy={save.isPending} keys='↵' onTap={submit}>
        调好
      </Button>
    </View>
  )
}
