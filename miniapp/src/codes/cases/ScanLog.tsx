import { Text, View } from '@tarojs/components'
import { time } from '../../platform/formatting/dates'
import { useOnline } from '../../platform/online'
import { Button } from '../../platform/ui/Button'
import { Icon, type IconName } from '../../platform/ui/Icon'
import { ProductPic } from '../../platform/ui/ProductPic'
import { role } from '../../platform/ui/role'
import { headOf, type Logged } from './counting'
import './scanCounter.scss'

const icons: Record<Logged['kind'], IconName> = { counted: 'check', refused: 'x', twice: 'swap', waiting: 'clock' }
const most = 30

interface ScanLogProps {
  log: readonly Logged[]
  /** Pictures, by SKU. */
  goods: ReadonlyMap<string, { picture?: string | undefined }>
  /** In a few words, why. */
  whyOf: (one: Logged) => string
  onHelp: (one: Logged) => void
}

/** What came of the last scan as a card: green, or red for what must not be counted, with what to do about it; the rest by time. */
export const ScanLog = ({ log, goods, whyOf, onHelp }: ScanLogProps) => {
  const last = headOf(log, useOnline())
  const others = log.filter((one) => one !== last).slice(0, most)
  const textOf = (one: Logged) => (one.kind === 'refused' ? whyOf(one) : one.text)
  const help = (one: Logged) =>
    one.kind === 'refused' && (
      <Button label={`尾号 ${one.tail} 怎么办`} opens='dialog' onTap={() => onHelp(one)}>
        怎么办
      </Button>
    )
  return (
    <>
      {last && (
        // A card of its own for each, so that the same refusal is said once more.
        <View
          key={last.key}
          className={`counter__last is-${last.kind}`}
          {...role(last.kind === 'refused' || last.kind === 'twice' ? 'alert' : 'status')}
        >
          {last.kind === 'counted' ? (
            <ProductPic picture={goods.get(last.skuId ?? '')?.picture} size='row' />
          ) : (
            <View className='counter__sign'>
              <Icon name={icons[last.kind]} size={24} />
            </View>
          )}
          <View className='grow'>
            <Text className='counter__name'>{textOf(last)}</Text>
            <Text className='counter__note'>{last.note}</Text>
          </View>
          {last.nth && <Text className='counter__nth'>{last.nth}</Text>}
          {help(last)}
        </View>
      )}
      {others.length > 0 && (
        <View className='counter__log' {...role('list', '扫码记录')}>
          {others.map((one) => (
            <View key={one.key} className={`counter__row is-${one.kind}`} {...role('listitem')}>
              <Icon name={icons[one.kind]} size={20} />
              <View className='grow'>
                <Text className='counter__text'>{textOf(one)}</Text>
                <Text className='counter__why'>{one.note}</Text>
              </View>
              {help(one) || <Text className='counter__when'>{time(one.at)}</Text>}
            </View>
          ))}
        </View>
      )}
    </>
  )
}
