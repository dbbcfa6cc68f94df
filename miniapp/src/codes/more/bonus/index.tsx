import { BonusPage } from '../../bonus/BonusPage'

/** 门店奖励 */
export default function Bonus() {
  return <BonusPage />
}
