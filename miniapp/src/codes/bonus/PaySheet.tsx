import { listBonusBalances, listBonusEntries, payBonus } from '@shared/bonus/api'
import type { BonusBalance } from '@shared/bonus/model'
import { newId } from '@shared/kernel/id'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type * as z from 'zod/mini'
import { call } from '../../platform/call'
import { money, typedMoney } from '../../platform/formatting/money'
import { Button } from '../../platform/ui/Button'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { Sheet } from '../../platform/ui/Sheet'
import { toasts } from '../../platform/ui/toasts'
import { words } from '../../platform/ui/words'
import { EntryRows } from './EntryRows'
import './bonus.scss'

interface PaySheetProps {
  one: z.infer<typeof BonusBalance>
  mayPay: boolean
  nameOf: (skuId: string) => string
  onClose: () => void
}

const latest = 6

/** What a store is owed and for what; money that was handed over is written down here, once. */
export function PaySheet({ one: { storeId, storeName, earned, paid, balance }, mayPay, nameOf, onClose }: PaySheetProps) {
  const client = useQueryClient()
  const [payoutId] = useState(() => newId('bpo'))
  const [text, setText] = useState((balance / 100).toFixed(2))
  const [reference, setReference] = useState('')
  const amount = typedMoney(text)
  const { data, error } = useQuery({
    queryKey: [listBonusEntries.path, storeId],
    queryFn: () => call(listBonusEntries, { partyId: storeId }),
  })
  const pay = useMutation({
    mutationFn: () =>
      call(payBonus, { payoutId, partyId: storeId, amount: amount!, ...(reference.trim() && { reference: reference.trim() }) }),
    onSuccess: () => {
      toasts.show(`记下了，付给${storeName} ${money(amount!)}`)
      for (const { path } of [listBonusBalances, listBonusEntries]) void client.invalidateQueries({ queryKey: [path] })
      onClose()
    },
  })
  const off = !amount ? '填个金额' : amount > balance && `最多 ${money(balance)}`
  return (
    <Sheet
      title={storeName}
      sub={`得了 ${money(earned)}，付过 ${money(paid)}，待付 ${money(balance)}`}
      open
      onClose={onClose}
      foot={
        mayPay && (
          <Button kind='primary' size={48} wide busy={pay.isPending} off={off} onTap={() => pay.mutate()}>
            {amount ? `记一笔付款 ${money(amount)}` : '记一笔付款'}
          </Button>
        )
      }
    >
      <View>
        {mayPay && (
          <>
            <Field label='付了多少' type='decimal' unit='元' initial={text} onText={setText} />
            <Field label='凭证号' placeholder='银行流水号或微信单号，可以不填' longest={60} onText={setReference} />
          </>
        )}
        {pay.error && (
          <Note tone='danger' icon='alert' alert>
            {words(pay.error)}
          </Note>
        )}
        <Text className='hint bonus__latest'>{error ? `最近几笔还没取到：${words(error)}` : data ? '最近几笔' : '正在取最近几笔'}</Text>
        {data && <EntryRows entries={data.items.slice(0, latest)} nameOf={nameOf} />}
      </View>
    </Sheet>
  )
}
