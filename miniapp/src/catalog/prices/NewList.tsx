import { listKindLabel } from '@shared/catalog/labels'
import type { PriceList } from '@shared/catalog/model'
import { newId } from '@shared/kernel/id'
import type { PartyId } from '@shared/parties/model'
import type { ListKind } from '@shared/pricing/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useParties } from '../../platform/desk/useParties'
import { useSubmitKey } from '../../platform/desk/useSubmitKey'
import { Button } from '../../platform/ui/Button'
import { Field } from '../../platform/ui/Field'
import { Select } from '../../platform/ui/Select'
import { Sheet } from '../../platform/ui/Sheet'

/** What a list is, before it has prices. */
export type ListHead = Pick<PriceList, 'listId' | 'name' | 'kind' | 'level' | 'partyId'>

const kinds = (Object.keys(listKindLabel) as ListKind[]).map((value) => ({ value, label: listKindLabel[value] }))

/** Its name and its audience, which stays for good; the prices come after. */
export function NewList({ onClose, onNew }: { onClose: () => void; onNew: (head: ListHead) => void }) {
  const [name, setName] = useState('')
  const [kind, setKind] = useState<ListKind>('level')
  const [level, setLevel] = useState('')
  const [partyId, setPartyId] = useState<PartyId>()
  const { buyers: parties } = useParties()
  const personal = kind === 'party' || kind === 'contract'
  const missing = !name.trim()
    ? '先起个名字'
    : kind === 'level' && !level.trim()
      ? '先写等级'
      : personal && !partyId
        ? '先选客户'
        : undefined
  const submit = () =>
    !missing &&
    onNew({
      ...{ listId: newId('prl'), name: name.trim(), kind },
      ...(kind === 'level' && { level: level.trim() }),
      ...(personal && partyId && { partyId }),
    })
  useSubmitKey('sheet', submit)
  return (
    <Sheet
      title='新建价目表'
      sub='种类和对象建好后不能改'
      open
      onClose={onClose}
      foot={
        <Button kind='primary' size={48} wide off={missing} keys='↵' onTap={submit}>
          接着定价
        </Button>
      }
    >
      <View className='desk-form'>
        <Field label='名字' longest={40} placeholder='省代价 2027' onText={setName} />
        <Select label='种类' options={kinds} value={kind} onChange={setKind} />
        {kind === 'level' && <Field label='等级' longest={20} placeholder='A、B、省代' onText={setLevel} />}
        {personal && (
          <Select
            label='客户'
            options={parties.map((party) => ({ value: party.partyId, label: party.name }))}
            value={partyId}
            onChange={setPartyId}
          />
        )}
      </View>
    </Sheet>
  )
}
