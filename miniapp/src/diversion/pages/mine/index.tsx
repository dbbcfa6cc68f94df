import { OwnCases } from '../../own/OwnCases'

/** 我的窜货案件 */
export default function Mine() {
  return <OwnCases />
}
