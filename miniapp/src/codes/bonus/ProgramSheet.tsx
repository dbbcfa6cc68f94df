import { listBonusPrograms, saveBonusProgram } from '@shared/bonus/api'
import type { BonusProgram } from '@shared/bonus/model'
import type { Product } from '@shared/catalog/model'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type * as z from 'zod/mini'
import { call } from '../../platform/call'
import { typedMoney } from '../../platform/formatting/money'
import { Button } from '../../platform/ui/Button'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { Select } from '../../platform/ui/Select'
import { Sheet } from '../../platform/ui/Sheet'
import { toasts } from '../../platform/ui/toasts'
import { words } from '../../platform/ui/words'

interface ProgramSheetProps {
  one: z.infer<typeof BonusProgram> | undefined
  goods: readonly Product[]
  onClose: () => void
}

const yuan = (fen: number | undefined) => (fen === undefined ? '' : (fen / 100).toFixed(2))

/** What a store gets for a product: by the case it opens, by the item a customer binds; zero ends it. */
export function ProgramSheet({ one, goods, onClose }: ProgramSheetProps) {
  const client = useQueryClient()
  const [skuId, setSkuId] = useState<string | undefined>(one?.skuId)
  const [texts, setTexts] = useState({ perCase: yuan(one?.perCase), perScan: yuan(one?.perScan), dailyCap: yuan(one?.dailyCap) })
  const [perCase, perScan, dailyCap] = [typedMoney(texts.perCase), typedMoney(texts.perScan), typedMoney(texts.dailyCap)]
  const save = useMutation({
    mutationFn: () => call(saveBonusProgram, { skuId: skuId as never, perCase: perCase!, perScan: perScan!, dailyCap: dailyCap! }),
    onSuccess: () => {
      toasts.show('方案定好了，从现在起算')
      void client.invalidateQueries({ queryKey: [listBonusPrograms.path] })
      onClose()
    },
  })
  const off = !skuId ? '先选商品' : (perCase === undefined || perScan === undefined || dailyCap === undefined) && '三个数都要填'
  const field = (name: keyof typeof texts, label: string) => (
    <Field
      label={label}
      type='decimal'
      unit='元'
      initial={texts[name]}
      onText={(text) => setTexts((last) => ({ ...last, [name]: text }))}
    />
  )
  return (
    <Sheet
      title={one ? '改奖励方案' : '新奖励方案'}
      open
      onClose={onClose}
      foot={
        <Button kind='primary' size={48} wide busy={save.isPending} off={off} onTap={() => save.mutate()}>
          定好
        </Button>
      }
    >
      <View>
        {!one && (
          <Select
            label='商品'
            options={goods.map((each) => ({ value: each.skuId as string, label: each.name }))}
            value={skuId}
            placeholder='选一个商品'
            onChange={setSkuId}
          />
        )}
        {field('perCase', '门店开一箱给')}
        {field('perScan', '顾客扫一件给门店')}
        {field('dailyCap', '一店一天最多给')}
        {save.error && (
          <Note tone='danger' icon='alert' alert>
            {words(save.error)}
          </Note>
        )}
      </View>
    </Sheet>
  )
}
