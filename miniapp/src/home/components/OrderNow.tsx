import { View } from '@tarojs/components'
import { go } from '../../platform/go'
import { pages } from '../../platform/pages'
import { Button } from '../../platform/ui/Button'
import { Card } from '../../platform/ui/Card'

/** The way to an order, from whom one buys. */
export const OrderNow = ({ seller, filled }: { seller: string | undefined; filled: boolean }) => (
  <Card title={seller ? `向${seller}订货` : '订货'}>
    <View className='home__buttons'>
      <Button kind={filled ? 'primary' : 'secondary'} size={48} icon='shop' onTap={() => go(pages.mall)}>
        去商城挑
      </Button>
      <Button size={48} icon='key' onTap={() => go(pages.quickOrder)}>
        快速下单
      </Button>
    </View>
  </Card>
)
