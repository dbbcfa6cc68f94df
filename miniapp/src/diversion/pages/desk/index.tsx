import { DiversionDesk } from '../../desk/DiversionDesk'

/** 窜货案件 */
export default function Diversion() {
  return <DiversionDesk />
}
