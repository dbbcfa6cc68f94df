import { listFloorPrices, saveFloorPrice } from '@shared/diversion/api'
import type { FloorPrice } from '@shared/diversion/model'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type * as z from 'zod/mini'
import { call } from '../../platform/call'
import type { SettingSheetProps } from '../../platform/desk/SkuSettings'
import { SkuSheet, yuanText } from '../../platform/desk/SkuSheet'
import { typedMoney } from '../../platform/formatting/money'
import { Field } from '../../platform/ui/Field'
import { toasts } from '../../platform/ui/toasts'

/** The least that a piece of a product may be sold for to the street. */
export function FloorSheet({ one, name, goods, without, onClose }: SettingSheetProps<z.infer<typeof FloorPrice>>) {
  const client = useQueryClient()
  const [skuId, setSkuId] = useState<string | undefined>(one?.skuId)
  const [text, setText] = useState(yuanText(one?.price))
  const price = typedMoney(text)
  const save = useMutation({
    mutationFn: () => call(saveFloorPrice, { skuId: skuId as never, price: price! }),
    onSuccess: () => {
      toasts.show('限价定好了，从现在起算')
      void client.invalidateQueries({ queryKey: [listFloorPrices.path] })
      onClose()
    },
  })
  return (
    <SkuSheet
      title={one ? `${name}的限价` : '定限价'}
      isNew={!one}
      {...{ goods, without, skuId, save, onClose }}
      off={!price && '填最低卖多少'}
      onSkuId={setSkuId}
    >
      <Field
        label='一件最低卖'
        type='decimal'
        unit='元'
        initial={text}
        hint='巡店和举报的价比它低，就记成证据；以前报过的不再算'
        onText={setText}
      />
    </SkuSheet>
  )
}
