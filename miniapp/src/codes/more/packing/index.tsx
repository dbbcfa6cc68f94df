import { PackingPage } from '../../packing/PackingPage'

/** 装箱 */
export default function Packing() {
  return <PackingPage />
}
