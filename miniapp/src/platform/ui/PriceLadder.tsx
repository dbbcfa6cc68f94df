import { Text, View } from '@tarojs/components'
import { Amount } from './Amount'
import { ladderHint, type Priced, type Tier, tiersOf } from './ladder'
import { role } from './role'
import './stepBar.scss'

interface PriceLadderProps {
  product: Priced
  /** In pieces. */
  quantity: number
  /** The sentence alone, with a small stair: in a list. */
  hintOnly?: boolean
}

/** Every price of a product as a stair: the one that holds now, and what a little more would bring. */
export const PriceLadder = ({ product, quantity, hintOnly }: PriceLadderProps) => {
  const tiers = tiersOf(product, quantity)
  const hint = ladderHint(product, quantity)
  if (hintOnly) return hint ? <Hint tiers={tiers} text={hint} quantity={quantity} alone /> : null
  if (tiers.length < 2) return null
  return (
    <View>
      <View className={`ladder ${tiers.length > 4 ? 'is-many' : ''}`} {...role('list', '买得多的价格')}>
        {tiers.map((tier, at) => (
          <View key={tier.from} className={`ladder__tier is-${tier.state} is-${Math.min(at + 1, 5)}`} {...role('listitem')}>
            <Text className='ladder__from'>
              {tier.range}
              {tier.state === 'now' && ' · 现在'}
            </Text>
            <Amount fen={tier.price} size={18} />
            {tier.gain && <Text className='ladder__gain'>{tier.gain}</Text>}
          </View>
        ))}
      </View>
      {hint && <Hint tiers={tiers} text={hint} quantity={quantity} />}
    </View>
  )
}

const Hint = ({ tiers, text, quantity, alone }: { tiers: Tier[]; text: string; quantity: number; alone?: boolean }) => {
  const now = quantity > 0 ? tiers.findIndex(({ state }) => state === 'now') : -1
  return (
    <View className={`ladder__hint ${alone ? 'is-alone' : ''}`}>
      <View className='riser'>
        {tiers.slice(0, 4).map((tier, at) => (
          <View key={tier.from} className={`riser__step is-${at + 1} ${at <= now ? 'is-on' : ''}`} />
        ))}
      </View>
      <Text>{text}</Text>
    </View>
  )
}
