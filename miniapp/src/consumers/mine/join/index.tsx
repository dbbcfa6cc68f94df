import { useRouter } from '@tarojs/taro'
import { dealerIn } from '../dealerIn'
import { JoinDealer } from '../JoinDealer'

/** 成为客户: what a dealer's sign opens in WeChat (`q`, its address), or a link to it (`dealer`). */
export default function Join() {
  const { q, dealer = q } = useRouter().params
  return <JoinDealer dealerId={dealerIn(dealer ?? '')} />
}
