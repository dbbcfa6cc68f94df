import { View } from '@tarojs/components'
import { scanCode } from '@tarojs/taro'
import { Button } from '../../platform/ui/Button'
import type { FindOrderProps } from './FindOrder'

export const FindOrder = ({ onCode }: FindOrderProps) => (
  <View className='find-order'>
    <Button
      icon='scan'
      wide
      onTap={() =>
        void scanCode({ scanType: ['barCode', 'qrCode'] }).then(
          ({ result }) => onCode(result.trim()),
          () => undefined,
        )
      }
    >
      扫单号发货
    </Button>
  </View>
)
