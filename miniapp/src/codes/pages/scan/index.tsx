import { ScanTab } from '../../scan/ScanTab'

/** 扫码 */
export default function Scan() {
  return <ScanTab />
}
