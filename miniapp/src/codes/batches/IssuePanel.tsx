import { listProducts } from '@shared/catalog/api'
import type { Product } from '@shared/catalog/model'
import { issueCodes, listCodeBatches } from '@shared/codes/api'
import type { CodeBatch } from '@shared/codes/model'
import { newId } from '@shared/kernel/id'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../platform/call'
import { useUnsaved } from '../../platform/desk/unsaved'
import { useSubmitKey } from '../../platform/desk/useSubmitKey'
import { count } from '../../platform/formatting/money'
import { Button } from '../../platform/ui/Button'
import { Cell } from '../../platform/ui/Cell'
import { Switch } from '../../platform/ui/Choices'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { ProductPic } from '../../platform/ui/ProductPic'
import { SearchBar } from '../../platform/ui/SearchBar'
import { DateField } from '../../platform/ui/Select'
import { SidePanel } from '../../platform/ui/SidePanel'
import { toasts } from '../../platform/ui/toasts'
import { words } from '../../platform/ui/words'
import { checked, type Draft } from './draft'

const empty: Draft = { count: '', itemsPerCase: '', casesPerPallet: '', lot: '', madeOn: '', useBy: '', covert: false }
const most = 8

interface IssuePanelProps {
  onClose: () => void
  onIssued: (batchId: CodeBatch['batchId']) => void
}

/** A new print run: of which product, how many, how they are packed. */
export function IssuePanel({ onClose, onIssued }: IssuePanelProps) {
  const client = useQueryClient()
  const [product, setProduct] = useState<Product>()
  const [draft, setDraft] = useState(empty)
  const [asked, setAsked] = useState(false)
  // The same id until it is done: a repeat after a lost answer is the same batch.
  const [batchId] = useState(() => newId('bat'))
  const settled = useUnsaved({ ...draft, skuId: product?.skuId })
  const set = (some: Partial<Draft>) => setDraft((last) => ({ ...last, ...some }))
  const found = checked(draft)
  const problems = asked && 'problems' in found ? found.problems : {}
  const issue = useMutation({
    mutationFn: (input: Parameters<typeof call<typeof issueCodes.input, typeof issueCodes.output>>[1]) => call(issueCodes, input),
    onSuccess: ({ count: made, cases }) => {
      settled()
      toasts.show(`发好了 ${count(made)} 个码${cases > 0 ? `，${count(cases)} 个箱码` : ''}`)
      void client.invalidateQueries({ queryKey: [listCodeBatches.path] })
      onIssued(batchId)
    },
  })
  const submit = () => {
    setAsked(true)
    if (product && 'issue' in found && !issue.isPending) issue.mutate({ batchId, skuId: product.skuId, ...found.issue })
  }
  useSubmitKey('panel', submit, !!product)
  const amount = 'issue' in found && found.issue.count
  return (
    <SidePanel
      title='发一批码'
      sub='一件一码，印到瓶上、箱上'
      open
      onClose={onClose}
      foot={
        <Button kind='primary' size={48} wide busy={issue.isPending} off={!product && '先选商品'} keys='↵' onTap={submit}>
          {amount ? `发 ${count(amount)} 个码` : '发码'}
        </Button>
      }
    >
      {product ? (
        <Cell
          art={<ProductPic picture={product.picture} size='row' />}
          title={product.name}
          note={product.gtin ? `条码 ${product.gtin}` : '还没有条码，先到商品里补'}
          value={
            <Button size={32} onTap={() => setProduct(undefined)}>
              换一个
            </Button>
          }
        />
      ) : (
        <ChooseProduct
          onChoose={(one) => {
            setProduct(one)
            set({ itemsPerCase: one.packSize > 1 ? String(one.packSize) : '' })
          }}
        />
      )}
      {product && (
        <View className='desk-form desk-section'>
          <Field label='发多少个' type='integer' unit='个' problem={problems.count} onText={(text) => set({ count: text })} />
          <View className='desk-form__pair'>
            <Field
              label='每箱几件'
              type='integer'
              initial={draft.itemsPerCase}
              problem={problems.itemsPerCase}
              onText={(text) => set({ itemsPerCase: text })}
            />
            <Field label='每托几箱' type='integer' problem={problems.casesPerPallet} onText={(text) => set({ casesPerPallet: text })} />
          </View>
          <Field label='批号' longest={20} problem={problems.lot} onText={(lot) => set({ lot: lot.trim() })} />
          <View className='desk-form__pair'>
            <DateField label='生产日期' value={draft.madeOn} onChange={(madeOn) => set({ madeOn })} />
            <DateField label='到期日期' value={draft.useBy} onChange={(useBy) => set({ useBy })} />
          </View>
          {problems.useBy && (
            <Note tone='danger' icon='alert' alert>
              {problems.useBy}
            </Note>
          )}
          <Switch label='再印一个暗码' hint='盖在涂层或瓶盖下，刮开才能领奖' on={draft.covert} onChange={(covert) => set({ covert })} />
        </View>
      )}
      {issue.error && (
        <Note tone='danger' icon='alert' alert>
          {words(issue.error)}
        </Note>
      )}
    </SidePanel>
  )
}

function ChooseProduct({ onChoose }: { onChoose: (product: Product) => void }) {
  const [search, setSearch] = useState('')
  const { data, error } = useQuery({
    queryKey: [listProducts.path, { search }],
    queryFn: () => call(listProducts, search ? { search } : {}),
  })
  return (
    <View className='batch-found is-aside'>
      <SearchBar placeholder='找商品：名称、编码、拼音' onSearch={setSearch} autoFocus />
      {error && (
        <Note tone='danger' icon='alert' alert>
          {words(error)}
        </Note>
      )}
      {data?.items.slice(0, most).map((product) => (
        <Cell
          key={product.skuId}
          art={<ProductPic picture={product.picture} size='row' />}
          title={product.name}
          note={product.spec}
          onTap={() => onChoose(product)}
        />
      ))}
      {data?.items.length === 0 && <Note icon='search'>没找到，换个词</Note>}
    </View>
  )
}
