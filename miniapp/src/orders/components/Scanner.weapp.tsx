import { scanCode } from '@tarojs/taro'
import { Button } from '../../platform/ui/Button'
import type { ScannerProps } from './Scanner'

export const Scanner = ({ onCode }: ScannerProps) => (
  <Button
    icon='scan'
    wide
    onTap={() =>
      void scanCode({ scanType: ['barCode'] }).then(
        ({ result }) => onCode(result.trim()),
        () => undefined,
      )
    }
  >
    扫条码，一扫加一箱
  </Button>
)
