import { Text, View } from '@tarojs/components'
import { Tag, type Tone } from '../ui/Tag'
import { Tap } from '../ui/Tap'
import './listCard.scss'

interface ListCardProps {
  title: string
  tag: string
  tone: Tone
  /** What it is about. */
  goods?: string
  /** Small, at the bottom left. */
  what: string
  sum: string
  onOpen: () => void
}

/** A document of goods in a list, on a phone. */
export const ListCard = ({ title, tag, tone, goods, what, sum, onOpen }: ListCardProps) => (
  <Tap className='list-card' onTap={onOpen}>
    <View className='list-card__head'>
      <Text className='list-card__name'>{title}</Text>
      <Tag tone={tone}>{tag}</Tag>
    </View>
    {goods && <Text className='list-card__goods'>{goods}</Text>}
    <View className='list-card__foot'>
      <Text className='list-card__what'>{what}</Text>
      <Text className='list-card__sum'>{sum}</Text>
    </View>
  </Tap>
)
