import { listCustomerAccess } from '@shared/consumers/api'
import type { CustomerAccess } from '@shared/consumers/model'
import type { PartyId } from '@shared/parties/model'
import { useState } from 'react'
import { call } from '../../platform/call'
import { DeskTable } from '../../platform/desk/DeskTable'
import { usePages } from '../../platform/desk/usePages'
import { moment } from '../../platform/formatting/dates'
import { count } from '../../platform/formatting/money'
import { Cell } from '../../platform/ui/Cell'
import type { Column } from '../../platform/ui/queueProps'

const idOf = ({ at, staffId }: CustomerAccess) => `${at}${staffId}`
const columns: Column<CustomerAccess>[] = [
  { key: 'who', title: '谁看的', cell: ({ name }) => name },
  { key: 'when', title: '什么时候', cell: ({ at }) => moment(at) },
  { key: 'shown', title: '看到几位', right: true, cell: ({ shown }) => count(shown) },
]

/** 总部看过: each time that somebody at HQ looked. */
export function AccessList({ asked, isHq }: { asked: { partyId?: PartyId }; isHq: boolean }) {
  const [focus, setFocus] = useState('')
  const list = usePages([listCustomerAccess.path, asked.partyId], (after) => call(listCustomerAccess, { ...asked, after }))
  return (
    <DeskTable
      what='查看记录'
      label='总部的查看记录'
      list={list}
      columns={columns}
      idOf={idOf}
      nameOf={({ name, at }) => `${name} ${moment(at)}`}
      focus={focus}
      onFocus={setFocus}
      card={({ name, at, shown }) => <Cell icon='eye' title={name} note={moment(at)} value={`看到 ${count(shown)} 位`} />}
      none={{ title: '总部没有看过', text: isHq ? '看一次，这里就多一条' : '总部的人每看一次您的客户，这里就多一条' }}
      end={(rows) => `共 ${rows} 次`}
    />
  )
}
