import { rolesText } from '@shared/parties/labels'
import { Text, View } from '@tarojs/components'
import { Tap } from '../../platform/ui/Tap'
import type { DemoPerson } from '../useDemoPeople'

interface PersonRowProps {
  person: DemoPerson
  busy: boolean
  onChoose: () => void
}

export const PersonRow = ({ person, busy, onChoose }: PersonRowProps) => (
  <Tap className='person' busy={busy} onTap={onChoose}>
    <View className='avatar'>{person.name.slice(0, 1)}</View>
    <View className='grow'>
      <Text className='person__name'>
        {person.name} · {rolesText(person)}
      </Text>
      <Text className='person__party'>{person.partyName}</Text>
    </View>
  </Tap>
)
