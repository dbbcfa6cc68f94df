import { listBonusPrograms, saveBonusProgram } from '@shared/bonus/api'
import type { BonusProgram } from '@shared/bonus/model'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type * as z from 'zod/mini'
import { call } from '../../platform/call'
import type { SettingSheetProps } from '../../platform/desk/SkuSettings'
import { SkuSheet, yuanText } from '../../platform/desk/SkuSheet'
import { typedMoney } from '../../platform/formatting/money'
import { Field } from '../../platform/ui/Field'
import { toasts } from '../../platform/ui/toasts'

/** What a store gets for a product: by the case it opens, by the item a customer binds; zero ends it. */
export function ProgramSheet({ one, name, goods, without, onClose }: SettingSheetProps<z.infer<typeof BonusProgram>>) {
  const client = useQueryClient()
  const [skuId, setSkuId] = useState<string | undefined>(one?.skuId)
  const [texts, setTexts] = useState({
    perCase: yuanText(one?.perCase),
    perScan: yuanText(one?.perScan),
    dailyCap: yuanText(one?.dailyCap),
  })
  const [perCase, perScan, dailyCap] = [typedMoney(texts.perCase), typedMoney(texts.perScan), typedMoney(texts.dailyCap)]
  const save = useMutation({
    mutationFn: () => call(saveBonusProgram, { skuId: skuId as never, perCase: perCase!, perScan: perScan!, dailyCap: dailyCap! }),
    onSuccess: () => {
      toasts.show('方案定好了，从现在起算')
      void client.invalidateQueries({ queryKey: [listBonusPrograms.path] })
      onClose()
    },
  })
  const off = (perCase === undefined || perScan === undefined || dailyCap === undefined) && '三个数都要填'
  const field = (key: keyof typeof texts, label: string, hint?: string) => (
    <Field
      label={label}
      type='decimal'
      unit='元'
      {...(hint && { hint })}
      initial={texts[key]}
      onText={(text) => setTexts((last) => ({ ...last, [key]: text }))}
    />
  )
  return (
    <SkuSheet
      title={one ? `${name}的门店奖励` : '新奖励方案'}
      isNew={!one}
      {...{ goods, without, skuId, off, save, onClose }}
      onSkuId={setSkuId}
    >
      {field('perCase', '门店开一箱给')}
      {field('perScan', '顾客扫一件给门店')}
      {field('dailyCap', '一店一天最多给', '从现在起算，已得的不变；不给的填 0')}
    </SkuSheet>
  )
}
