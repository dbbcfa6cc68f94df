import { scanCode } from '@tarojs/taro'
import { Button } from '../../platform/ui/Button'
import type { ScanWaybillProps } from './ScanWaybill'

export const ScanWaybill = ({ onCode }: ScanWaybillProps) => (
  <Button
    icon='scan'
    onTap={() =>
      void scanCode({ scanType: ['barCode', 'qrCode'] }).then(
        ({ result }) => onCode(result.trim()),
        () => undefined,
      )
    }
  >
    扫
  </Button>
)
