import { useRouter } from '@tarojs/taro'
import { HistoryPage } from '../../history/HistoryPage'

/** 码的来龙去脉 */
export default function History() {
  const { params } = useRouter()
  return <HistoryPage initial={params.uri ? decodeURIComponent(params.uri) : ''} />
}
