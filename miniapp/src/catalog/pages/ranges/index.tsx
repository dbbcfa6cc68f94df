import { RangesPage } from '../../ranges/RangesPage'

/** 可见范围 */
export default function Ranges() {
  return <RangesPage />
}
