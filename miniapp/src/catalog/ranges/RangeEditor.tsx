import { listVisibleRanges, saveVisibleRange } from '@shared/catalog/api'
import type { CategoryId, VisibleRange } from '@shared/catalog/model'
import { newId } from '@shared/kernel/id'
import type { SkuId } from '@shared/orders/model'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../platform/call'
import { problemsOf } from '../../platform/desk/problems'
import { useUnsaved } from '../../platform/desk/unsaved'
import { useCategories } from '../../platform/desk/useCategories'
import { useParties } from '../../platform/desk/useParties'
import { useSubmitKey } from '../../platform/desk/useSubmitKey'
import { Button } from '../../platform/ui/Button'
import { Checkbox, Switch } from '../../platform/ui/Choices'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { role } from '../../platform/ui/role'
import { SidePanel } from '../../platform/ui/SidePanel'
import { toasts } from '../../platform/ui/toasts'
import { words } from '../../platform/ui/words'
import { RangeGoods } from './RangeGoods'
import { typedLevels, whatIsSeen, whoSees } from './said'

interface RangeEditorProps {
  /** None = a new one. */
  range: VisibleRange | undefined
  readOnly: boolean
  onClose: () => void
  onSaved: (range: VisibleRange) => void
}

const toggled = <T,>(all: readonly T[], one: T, on: boolean) => (on ? [...all, one] : all.filter((other) => other !== one))

/** Who sees which goods: categories, single products beside them, and what is left out. */
export function RangeEditor({ range, readOnly, onClose, onSaved }: RangeEditorProps) {
  const client = useQueryClient()
  const { categories, nameOf } = useCategories()
  const { buyers } = useParties()
  const [rangeId] = useState(() => range?.rangeId ?? newId('rng'))
  const [name, setName] = useState(range?.name ?? '')
  const [levels, setLevels] = useState((range?.levels ?? []).join('、'))
  const [partyIds, setPartyIds] = useState<VisibleRange['partyIds']>(range?.partyIds ?? [])
  const [all, setAll] = useState(!range?.categoryIds && !range?.skuIds)
  const [categoryIds, setCategoryIds] = useState<CategoryId[]>(range?.categoryIds ?? [])
  const [skuIds, setSkuIds] = useState<SkuId[]>(range?.skuIds ?? [])
  const [exceptSkuIds, setExceptSkuIds] = useState<SkuId[]>(range?.exceptSkuIds ?? [])
  const [asked, setAsked] = useState(false)
  const input = {
    ...{ rangeId, name, partyIds, levels: typedLevels(levels), exceptSkuIds },
    ...(!all && (categoryIds.length > 0 || skuIds.length === 0) && { categoryIds }),
    ...(!all && skuIds.length > 0 && { skuIds }),
  }
  const settled = useUnsaved(input)
  const problems = problemsOf(saveVisibleRange.input, input)
  const save = useMutation({
    mutationFn: () => call(saveVisibleRange, input),
    onSuccess: (saved) => {
      settled()
      toasts.show(`${saved.name}存好了`)
      void client.invalidateQueries({ queryKey: [listVisibleRanges.path] })
      onSaved(saved)
    },
  })
  const submit = () => {
    setAsked(true)
    if (!readOnly && Object.keys(problems).length === 0 && !save.isPending) save.mutate()
  }
  useSubmitKey('panel', submit)
  const levelProblem = Object.entries(problems).find(([field]) => field.startsWith('levels'))?.[1]
  return (
    <SidePanel
      title={range?.name ?? '新建可见范围'}
      sub={readOnly ? '只能看' : '存了马上生效；没被任何范围管着的客户什么都看得到'}
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
        <Note tone='brand'>
          {whoSees(input)}：看得到{whatIsSeen(input, nameOf)}
        </Note>
        <Field label='名字' initial={name} longest={40} problem={asked && problems.name ? '先起个名字' : undefined} onText={setName} />
        <Field label='给哪些等级' initial={levels} placeholder='A、B' hint='用顿号或空格隔开' problem={levelProblem} onText={setLevels} />
        <View className='desk-section__title'>另外给哪些客户</View>
        <View className='range-choices' {...role('group', '另外给哪些客户')}>
          {buyers.map((buyer) => (
            <Checkbox
              key={buyer.partyId}
              label={buyer.name}
              on={partyIds.includes(buyer.partyId)}
              onChange={(on) => setPartyIds(toggled(partyIds, buyer.partyId, on))}
            />
          ))}
        </View>
        <Switch label='全部商品' on={all} onChange={setAll} />
        {!all && (
          <>
            <View className='desk-section__title'>哪些品类</View>
            <View className='range-choices' {...role('group', '哪些品类')}>
              {categories.map((category) => (
                <Checkbox
                  key={category.categoryId}
                  label={category.name}
                  on={categoryIds.includes(category.categoryId)}
                  onChange={(on) => setCategoryIds(toggled(categoryIds, category.categoryId, on))}
                />
              ))}
            </View>
            <RangeGoods title='另外给哪些单品' readOnly={readOnly} skuIds={skuIds} onChange={setSkuIds} />
          </>
        )}
        <RangeGoods title='不给看的单品' readOnly={readOnly} skuIds={exceptSkuIds} onChange={setExceptSkuIds} />
        {save.error && (
          <Note tone='danger' icon='alert' alert>
            {words(save.error)}
          </Note>
        )}
      </View>
    </SidePanel>
  )
}
