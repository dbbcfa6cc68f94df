import type { PartyId } from '@shared/parties/model'
import { useRouter } from '@tarojs/taro'
import { AccountPage } from '../../account/AccountPage'

/** 客户往来 */
export default function BuyerAccountPage() {
  const { params } = useRouter()
  return <AccountPage buyerId={params.buyerId as PartyId} />
}
