import { listCredits } from '@shared/credit/api'
import type { CreditShown } from '@shared/credit/model'
import { useState } from 'react'
import { call } from '../../platform/call'
import { dueWords, todayIs } from '../../platform/credit/entryWords'
import { DeskTable } from '../../platform/desk/DeskTable'
import { usePages } from '../../platform/desk/usePages'
import { go } from '../../platform/go'
import { pages } from '../../platform/pages'
import { Amount } from '../../platform/ui/Amount'
import { Cell } from '../../platform/ui/Cell'
import type { Column } from '../../platform/ui/queueProps'
import { Tag } from '../../platform/ui/Tag'
import { Two } from '../../platform/ui/Two'
import { chased } from './chased'
import { Frame, type Place } from './Frame'

const due = ({ oldestDue }: CreditShown) => {
  if (!oldestDue) return '没有要付的'
  const words = dueWords(oldestDue, todayIs())
  return oldestDue < todayIs() ? (
    <Tag tone='danger' icon='alert'>
      {words}
    </Tag>
  ) : (
    words
  )
}

const columns: Column<CreditShown>[] = [
  {
    key: 'buyer',
    title: '客户',
    cell: ({ buyerName, blockOverdue }) => <Two first={buyerName} second={blockOverdue ? '逾期就不发货' : undefined} />,
  },
  { key: 'due', title: '最早的一笔', cell: due },
  { key: 'balance', title: '欠款', right: true, cell: ({ balance }) => <Amount fen={balance} size={13} /> },
  { key: 'left', title: '还能下', right: true, spare: true, cell: ({ left }) => <Amount fen={left} size={13} light /> },
]

/** Who owes, the longest late first. */
export function Overdue({ place }: { place: Place }) {
  const [focus, setFocus] = useState('')
  const list = usePages([listCredits.path, 'chased'], (after) => call(listCredits, { after }))
  const rows = list.rows && chased(list.rows)
  const late = rows?.filter(({ oldestDue }) => oldestDue !== undefined && oldestDue < todayIs()).length
  const look = ({ buyerId }: CreditShown) => go(`${pages.account}?buyerId=${buyerId}`)
  return (
    <Frame at={place} sub={rows && (late ? `${late} 位逾期` : '没有人逾期')}>
      <DeskTable
        what='欠款'
        label='欠款的客户'
        list={list}
        rows={rows}
        columns={columns}
        idOf={({ buyerId }) => buyerId}
        nameOf={({ buyerName }) => buyerName}
        focus={focus}
        onFocus={setFocus}
        onOpen={look}
        card={(one) => (
          <Cell title={one.buyerName} note={due(one)} value={<Amount fen={one.balance} size={16} />} onTap={() => look(one)} />
        )}
        none={{ art: 'done', title: '没有人欠款', text: '发了货没付的，会按到期先后排在这里' }}
        end={(count) => `共 ${count} 位`}
      />
    </Frame>
  )
}
