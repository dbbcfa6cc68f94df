import { kindLabel, rolesText } from '@shared/parties/labels'
import type { Kind } from '@shared/parties/roles'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Empty } from '../../platform/ui/Empty'
import { Field } from '../../platform/ui/Field'
import { role } from '../../platform/ui/role'
import { words } from '../../platform/ui/words'
import type { DemoPerson } from '../useDemoPeople'
import { useSignIn } from '../useSignIn'
import { PersonRow } from './PersonRow'

const kinds: Kind[] = ['hq', 'dealer', 'store']

/** The people of the demo, by kind of party; a tap signs in as one. */
export function PeoplePicker({ people, next }: { people: DemoPerson[]; next: string }) {
  const [search, setSearch] = useState('')
  const { mutate, error, isPending } = useSignIn(next)
  const found = people.filter((person) => matches(person, search.trim()))

  return (
    <>
      <Text className='card__title'>选一个人，看他的渠道通</Text>
      <Text className='hint'>这台电脑上的演示人员，点一下就登录</Text>
      <View className='sign-in__search'>
        <Field label='找人' placeholder='姓名、角色或单位' onText={setSearch} />
      </View>
      {error && (
        <View className='note' {...role('alert')}>
          {words(error)}
        </View>
      )}
      {kinds.map((kind) => (
        <Group
          key={kind}
          kind={kind}
          people={found.filter((person) => person.kind === kind)}
          busy={isPending}
          onChoose={({ code }) => mutate(async () => ({ code }))}
        />
      ))}
      {people.length === 0 && <Empty title='还没有演示人员' text='先在终端里灌入演示数据，再刷新这一页' />}
      {people.length > 0 && found.length === 0 && <Empty title={`没有找到「${search.trim()}」`} text='换个姓名、角色或单位试试' />}
    </>
  )
}

const matches = (person: DemoPerson, search: string) =>
  [person.name, person.partyName, kindLabel[person.kind], rolesText(person)].some((text) => text.includes(search))

interface GroupProps {
  kind: Kind
  people: DemoPerson[]
  busy: boolean
  onChoose: (person: DemoPerson) => void
}

function Group({ kind, people, busy, onChoose }: GroupProps) {
  if (people.length === 0) return null
  return (
    <View className='sign-in__group'>
      <View className='sign-in__kind' {...role('heading')}>
        {kindLabel[kind]} {people.length} 人
      </View>
      {people.map((person) => (
        <PersonRow key={person.staffId} person={person} busy={busy} onChoose={() => onChoose(person)} />
      ))}
    </View>
  )
}
