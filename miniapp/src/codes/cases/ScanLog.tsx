import { Text, View } from '@tarojs/components'
import { time } from '../../platform/formatting/dates'
import { Button } from '../../platform/ui/Button'
import { Icon, type IconName } from '../../platform/ui/Icon'
import { ProductPic } from '../../platform/ui/ProductPic'
import { role } from '../../platform/ui/role'
import type { Logged } from './counting'
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

/** The last good one as a green card; what is refused in red, with what to do about it; the rest by time. */
export const ScanLog = ({ log, goods, whyOf, onHelp }: ScanLogProps) => {
  const last = log.find(({ kind }) => kind === 'counted')
  const others = log.filter((one) => one !== last).slice(0, most)
  return (
    <>
      {last && (
        <View className='counter__last' {...role('status')}>
          <ProductPic picture={goods.get(last.skuId ?? '')?.picture} size='row' />
          <View className='grow'>
            <Text className='counter__name'>{last.text}</Text>
            <Text className='counter__note'>{last.note}</Text>
          </View>
          {last.nth && <Text className='counter__nth'>{last.nth}</Text>}
        </View>
      )}
      {others.length > 0 && (
        <View className='counter__log' {...role('list', '扫码记录')}>
          {others.map((one) => (
            <View key={one.key} className={`counter__row is-${one.kind}`} {...role('listitem')}>
              <Icon name={icons[one.kind]} size={20} />
              {/* The newest of all is said at once, also to who does not look. */}
              <View className='grow' {...(one.kind === 'refused' && one === log[0] ? role('alert') : {})}>
                <Text className='counter__text'>{one.kind === 'refused' ? whyOf(one) : one.text}</Text>
                <Text className='counter__why'>{one.note}</Text>
              </View>
              {one.kind === 'refused' ? (
                <Button label={`尾号 ${one.tail} 怎么办`} opens='dialog' onTap={() => onHelp(one)}>
                  怎么办
                </Button>
              ) : (
                <Text className='counter__when'>{time(one.at)}</Text>
              )}
            </View>
          ))}
        </View>
      )}
    </>
  )
}
