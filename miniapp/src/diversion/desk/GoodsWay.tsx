import { Text, View } from '@tarojs/components'
import { moment } from '../../platform/formatting/dates'
import { go } from '../../platform/go'
import { pages } from '../../platform/pages'
import { Button } from '../../platform/ui/Button'
import { Card } from '../../platform/ui/Card'
import { Icon } from '../../platform/ui/Icon'
import { role } from '../../platform/ui/role'
import type { Way } from './caseWords'

/** The goods' way step by step, each with its paper; where it broke is red. */
export const GoodsWay = ({ way: { product, count, steps } }: { way: Way }) => (
  <Card title='这批货走过的路' more={<Text className='hint'>{`${product} · ${count} 条证据`}</Text>}>
    <View className='way' {...role('list', '这批货走过的路')}>
      {steps.map(({ at, until, title, note, orderId, shipmentId, broken }) => (
        <View key={title} className={`way__step ${broken ? 'is-broken' : ''} ${at ? '' : 'is-missing'}`} {...role('listitem')}>
          <View className='way__dot' />
          <View className='grow'>
            <View className='way__title'>{title}</View>
            <Text className='hint'>
              {[[at, until].flatMap((one) => (one ? moment(one) : [])).join(' 到 '), note].filter(Boolean).join(' · ')}
            </Text>
            {(orderId || shipmentId) && (
              <View className='way__papers'>
                {orderId && (
                  <Button size={32} icon='doc' onTap={() => go(`${pages.order}?orderId=${orderId}`)}>
                    看订单
                  </Button>
                )}
                {shipmentId && (
                  <Button size={32} icon='truck' onTap={() => go(`${pages.shipment}?shipmentId=${shipmentId}`)}>
                    看发货单
                  </Button>
                )}
              </View>
            )}
          </View>
          <View className='way__mark'>
            <Icon name={broken ? 'x' : at ? 'check' : 'question'} size={16} />
            <Text>{broken ? '断了' : at ? '对' : '没有'}</Text>
          </View>
        </View>
      ))}
    </View>
  </Card>
)
