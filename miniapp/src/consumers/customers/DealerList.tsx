import type { PartyId, PartyShown } from '@shared/parties/model'
import { divisionText } from '@shared/places/divisions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type * as z from 'zod/mini'
import { DeskTable } from '../../platform/desk/DeskTable'
import { usePages } from '../../platform/desk/usePages'
import { tree } from '../../platform/desk/useParties'
import { Cell } from '../../platform/ui/Cell'
import type { Column } from '../../platform/ui/queueProps'
import { SearchBar } from '../../platform/ui/SearchBar'
import { useDesk } from '../../platform/ui/useWide'
import './dealerList.scss'

type Party = z.infer<typeof PartyShown>

const columns: Column<Party>[] = [
  { key: 'name', title: '经销商', cell: ({ name }) => name },
  { key: 'division', title: '地区', cell: divisionText },
]

/** Whose customers HQ wants to see. */
export function DealerList({ onChoose }: { onChoose: (dealer: PartyId) => void }) {
  const desk = useDesk()
  const [text, setText] = useState('')
  const [focus, setFocus] = useState('')
  const list = usePages(['parties', 'dealers'], async () => ({ items: (await tree()).filter(({ kind }) => kind === 'dealer') }))
  const rows = list.rows?.filter((one) => `${one.name} ${divisionText(one)}`.includes(text))
  return (
    <>
      <View className='dealer-search'>
        <SearchBar placeholder='找经销商：名称、地区' onSearch={setText} slash={desk} />
      </View>
      <DeskTable
        what='经销商'
        label='经销商'
        list={list}
        rows={rows}
        columns={columns}
        idOf={({ partyId }) => partyId}
        nameOf={({ name }) => name}
        focus={focus}
        onFocus={setFocus}
        onOpen={({ partyId }) => onChoose(partyId)}
        card={(one) => <Cell title={one.name} note={divisionText(one)} onTap={() => onChoose(one.partyId)} />}
        none={
          text
            ? { title: `没有叫「${text}」的经销商`, text: '换个词，或者清空再找' }
            : { title: '还没有经销商', text: '在「客户」里加了，就在这里' }
        }
        end={(count) => `共 ${count} 家`}
      />
    </>
  )
}
