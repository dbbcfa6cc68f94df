import { listCredits, setCreditLine } from '@shared/credit/api'
import type { CreditShown } from '@shared/credit/model'
import { total } from '@shared/kernel/money'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type * as z from 'zod/mini'
import { call } from '../../platform/call'
import { DeskTable } from '../../platform/desk/DeskTable'
import { ExportButton } from '../../platform/desk/ExportButton'
import type { ExportColumn } from '../../platform/desk/exportRows'
import { OnlyOnDesk } from '../../platform/desk/OnlyOnDesk'
import { usePages } from '../../platform/desk/usePages'
import { usePlaces } from '../../platform/desk/usePlaces'
import { money } from '../../platform/formatting/money'
import { go } from '../../platform/go'
import { may } from '../../platform/may'
import { pages } from '../../platform/pages'
import { session } from '../../platform/session'
import { Page } from '../../platform/shell/Page'
import { Amount } from '../../platform/ui/Amount'
import { Button } from '../../platform/ui/Button'
import { Cell } from '../../platform/ui/Cell'
import { Meter } from '../../platform/ui/Meter'
import type { Column } from '../../platform/ui/queueProps'
import { Tag } from '../../platform/ui/Tag'
import { Two } from '../../platform/ui/Two'
import { useKeys } from '../../platform/ui/useKeys'
import { useDesk } from '../../platform/ui/useWide'
import { LineEditor } from './LineEditor'
import { overLimitLabel, termText } from './terms'
import './lines.scss'

type Credit = z.infer<typeof CreditShown>
const usual = { open: '' }

const left = ({ left: rest, term }: Credit) =>
  term.kind === 'prepay' ? (
    <Text className='dim'>不占额度</Text>
  ) : rest < 0 ? (
    <Tag tone='danger' icon='alert'>
      超 {money(-rest)}
    </Tag>
  ) : (
    <Amount fen={rest} size={13} />
  )

/** 授信 */
export function CreditLinesPage() {
  const desk = useDesk()
  const [place, change] = usePlaces(usual)
  const [focus, setFocus] = useState(place.open)
  const read = (after: string | undefined) => call(listCredits, { after })
  const list = usePages([listCredits.path], read)
  const mayEdit = may(setCreditLine, session.current())
  const credit = list.rows?.find(({ buyerId }) => buyerId === place.open)
  const isNew = place.open === 'new'
  const close = () => change({ open: '' })
  useKeys({ escape: close, n: mayEdit ? () => change({ open: 'new' }) : undefined })
  const columns: Column<Credit>[] = [
    { key: 'buyer', title: '客户', cell: ({ buyerName, term }) => <Two first={buyerName} second={termText(term)} /> },
    { key: 'limit', title: '总额', right: true, cell: ({ limit }) => <Amount fen={limit} size={13} light /> },
    { key: 'used', title: '用到', cell: (one) => <Used credit={one} /> },
    { key: 'reserved', title: '订单占着', right: true, spare: true, cell: ({ reserved }) => <Amount fen={reserved} size={13} light /> },
    { key: 'balance', title: '欠款', right: true, spare: true, cell: ({ balance }) => <Amount fen={balance} size={13} light /> },
    { key: 'left', title: '还能下', right: true, cell: left },
    { key: 'over', title: '超了以后', cell: ({ overLimit }) => overLimitLabel[overLimit] },
  ]
  const exported: ExportColumn<Credit>[] = [
    { title: '客户', value: ({ buyerName }) => buyerName },
    { title: '总额（元）', kind: 'money', value: ({ limit }) => limit },
    { title: '订单占着（元）', kind: 'money', value: ({ reserved }) => reserved },
    { title: '欠款（元）', kind: 'money', value: ({ balance }) => balance },
    { title: '还能下（元）', kind: 'money', value: (one) => one.left },
    { title: '账期', value: ({ term }) => termText(term) },
    { title: '逾期就不发货', value: ({ blockOverdue }) => (blockOverdue ? '是' : '否') },
    { title: '超了以后', value: ({ overLimit }) => overLimitLabel[overLimit] },
  ]
  const over = list.rows?.filter((one) => one.left < 0 && one.term.kind === 'days').length
  return (
    <Page
      title='授信'
      place='creditLines'
      sub={
        list.rows &&
        `${list.rows.length}${list.hasNextPage ? '+' : ''} 位客户，用了 ${money(total(list.rows.map(({ drawn }) => drawn)))}${over ? `，${over} 位超了` : ''}`
      }
      tools={
        <>
          <ExportButton name='授信' columns={exported} page={read} />
          {mayEdit && (
            <Button kind='primary' size={32} icon='plus' keys='N' onTap={() => change({ open: 'new' })}>
              给额度
            </Button>
          )}
        </>
      }
      hints={[
        { keys: ['J', 'K'], does: '上下', short: true },
        { keys: ['↵'], does: '打开', short: true },
        ...(mayEdit ? [{ keys: ['N'], does: '给额度', short: true }] : []),
      ]}
      panel={
        (credit || isNew) &&
        (desk ? (
          <LineEditor
            key={place.open}
            credit={credit}
            given={new Set(list.rows?.map(({ buyerId }) => buyerId))}
            readOnly={!mayEdit}
            onClose={close}
            onSaved={({ buyerId }) => change({ open: buyerId })}
          />
        ) : (
          <OnlyOnDesk title={credit?.buyerName ?? '给额度'} onClose={close}>
            {credit && <Cell title={`总额 ${money(credit.limit)}`} note={`用了 ${money(credit.drawn)}`} value={left(credit)} />}
            {credit && (
              <Cell
                title='他的往来账'
                note='欠款、到期和明细'
                icon='wallet'
                onTap={() => go(`${pages.account}?buyerId=${credit.buyerId}`)}
              />
            )}
          </OnlyOnDesk>
        ))
      }
    >
      <DeskTable
        what='授信'
        label='给客户的额度'
        list={list}
        columns={columns}
        idOf={({ buyerId }) => buyerId}
        nameOf={({ buyerName }) => buyerName}
        focus={focus}
        onFocus={setFocus}
        onOpen={({ buyerId }) => change({ open: buyerId })}
        card={(one) => (
          <Cell
            title={one.buyerName}
            note={`总额 ${money(one.limit)} · ${termText(one.term)}`}
            value={left(one)}
            onTap={() => change({ open: one.buyerId })}
          />
        )}
        none={{ title: '还没给谁额度', text: '没有额度的客户要先付款再发货' }}
        end={(count) => `共 ${count} 位客户`}
      />
    </Page>
  )
}

const Used = ({ credit: { drawn, limit, term } }: { credit: Credit }) => {
  if (term.kind === 'prepay') return <Text className='dim'>—</Text>
  const used = limit > 0 ? Math.round((100 * drawn) / limit) : drawn > 0 ? 100 : 0
  const tone = used >= 95 ? 'danger' : used >= 80 ? 'warn' : 'used'
  return (
    <View className='credit-used'>
      <Meter thin total={100} sentence={`用到 ${used}%`} parts={[{ label: '用了', value: used, text: `${used}%`, tone }]} />
      <Text className='num'>{used}%</Text>
    </View>
  )
}
