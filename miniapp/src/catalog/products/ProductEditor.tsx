import { listProducts, saveProduct } from '@shared/catalog/api'
import type { Product } from '@shared/catalog/model'
import { type Shape, shapes } from '@shared/catalog/picture'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../platform/call'
import { problemsOf, saidOf } from '../../platform/desk/problems'
import { useUnsaved } from '../../platform/desk/unsaved'
import { useCategories } from '../../platform/desk/useCategories'
import { useSubmitKey } from '../../platform/desk/useSubmitKey'
import { Button } from '../../platform/ui/Button'
import { Switch } from '../../platform/ui/Choices'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { ProductPic } from '../../platform/ui/ProductPic'
import { Select } from '../../platform/ui/Select'
import { SidePanel } from '../../platform/ui/SidePanel'
import { Tabs } from '../../platform/ui/Tabs'
import { Tap } from '../../platform/ui/Tap'
import { toasts } from '../../platform/ui/toasts'
import { words } from '../../platform/ui/words'
import { colours, type Draft, draftOf, inputOf, pictureOf } from './draft'

const shapeLabel: Record<Shape, string> = {
  bottle: '瓶',
  jug: '桶',
  can: '罐',
  carton: '纸盒',
  pouch: '自立袋',
  bag: '袋',
  box: '盒',
  jar: '广口瓶',
  cup: '杯',
}
const ways = [
  { value: 'drawing', label: '画一个' },
  { value: 'address', label: '照片网址' },
  { value: 'none', label: '不放' },
] as const

interface ProductEditorProps {
  /** None = a new one. */
  product: Product | undefined
  readOnly: boolean
  onClose: () => void
  onSaved: (product: Product) => void
}

/** All of a product; the server's own schema says what is wrong while one types. */
export function ProductEditor({ product, readOnly, onClose, onSaved }: ProductEditorProps) {
  const [draft, setDraft] = useState(() => draftOf(product))
  const [asked, setAsked] = useState(false)
  const { categories } = useCategories()
  const client = useQueryClient()
  const settled = useUnsaved(draft)
  const save = useMutation({
    mutationFn: () => call(saveProduct, inputOf(draft)),
    onSuccess: (saved) => {
      settled()
      void client.invalidateQueries({ queryKey: [listProducts.path] })
      toasts.show(`${saved.name}存好了`)
      onSaved(saved)
    },
  })
  const problems = problemsOf(saveProduct.input, inputOf(draft))
  const set =
    <K extends keyof Draft>(name: K) =>
    (value: Draft[K]) =>
      setDraft((last) => ({ ...last, [name]: value }))
  const text = (name: keyof Draft & string, label: string) => ({
    label,
    initial: String(draft[name] ?? ''),
    problem: saidOf(problems[name], String(draft[name] ?? ''), asked),
    onText: set(name) as (value: string) => void,
  })
  const submit = () => {
    setAsked(true)
    if (!readOnly && !save.isPending && Object.keys(problems).length === 0) save.mutate()
  }
  useSubmitKey('panel', submit)
  const carton = draft.cartonUnit || '箱'
  return (
    <SidePanel
      title={product?.name ?? '新建商品'}
      over={product?.code}
      sub={readOnly ? '只能看。要改，请管理员或渠道经理来' : '存了马上生效，正在下单的客户也会看到'}
      open
      onClose={onClose}
      foot={
        !readOnly && (
          <Button kind='primary' size={48} wide busy={save.isPending} keys='↵' onTap={submit}>
            存好
          </Button>
        )
      }
    >
      <View className='desk-form'>
        {save.error && (
          <Note tone='danger' icon='alert' alert>
            {words(save.error)}
          </Note>
        )}
        <View className='product-form__head'>
          <ProductPic picture={pictureOf(draft)} size='card' />
          <View className='grow'>
            <Field {...text('name', '名称')} longest={60} />
            <Field {...text('spec', '规格')} longest={40} placeholder='330ml × 24' />
          </View>
        </View>
        <View className='desk-form__pair'>
          <Field {...text('code', '商品编码')} longest={30} />
          <Field {...text('gtin', '条码（GTIN）')} type='integer' longest={14} placeholder='69 开头 13 位' />
        </View>
        <Select
          label={draft.isNew ? '品类' : '品类（建好后不能改）'}
          options={categories
            .filter(({ categoryId }) => draft.isNew || categoryId === draft.categoryId)
            .map(({ categoryId, name }) => ({ value: categoryId, label: name }))}
          value={draft.categoryId}
          onChange={set('categoryId')}
        />
        {asked && problems.categoryId && <Note tone='danger'>先选品类</Note>}
        <View className='desk-form__pair'>
          <Field {...text('unit', '单件叫')} longest={6} />
          <Field {...text('cartonUnit', '整件叫')} longest={6} />
        </View>
        <Field {...text('packSize', `一${carton}装多少`)} type='integer' unit={draft.unit} />
        <View className='desk-form__pair'>
          <Field {...text('multiple', '起订倍数')} type='integer' unit={draft.unit} hint={`空着 = 一${carton}`} />
          <Field {...text('minQuantity', '起订量')} type='integer' unit={draft.unit} hint='空着 = 一个倍数' />
        </View>
        <Switch label='在售' hint='停售后客户看不到，已下的单照常' on={draft.onSale} onChange={set('onSale')} />
        <View className='desk-section__title'>图片</View>
        <Tabs kind='segment' label='图片' tabs={ways} value={draft.pictured} onChange={set('pictured')} />
        {draft.pictured === 'drawing' && (
          <>
            <View className='desk-form__pair'>
              <Select
                label='包装'
                options={shapes.map((value) => ({ value, label: shapeLabel[value] }))}
                value={draft.shape}
                onChange={set('shape')}
              />
              <Field {...text('label', '包装上的字')} longest={6} hint='空着用名称头两个字' />
            </View>
            <View className='swatches'>
              {[...new Set([...colours, draft.colour])].map((colour) => (
                <Tap
                  key={colour}
                  className='swatches__one'
                  label={`颜色 ${colour}`}
                  on={draft.colour === colour}
                  onTap={() => set('colour')(colour)}
                >
                  <View className='swatches__dot' style={{ backgroundColor: `#${colour}` }} />
                </Tap>
              ))}
            </View>
          </>
        )}
        {draft.pictured === 'address' && (
          <Field
            {...text('address', '照片网址')}
            placeholder='https://'
            longest={120}
            problem={problems.picture ?? (asked && !draft.address.trim() ? '填网址，或选「画一个」' : undefined)}
          />
        )}
        {asked && Object.keys(problems).length > 0 && <Note tone='danger'>还有 {Object.keys(problems).length} 处要改，都标红了</Note>}
      </View>
    </SidePanel>
  )
}
