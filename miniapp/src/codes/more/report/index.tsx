import { useRouter } from '@tarojs/taro'
import { ReportPage } from '../../report/ReportPage'
import { ShelfPage } from '../../report/ShelfPage'

/** 举报: what is wrong with a code, nobody need be signed in. With `purpose=inspect` an inspector's prices on shelves. */
export default function Report() {
  const { uri = '', verdict, purpose } = useRouter().params
  if (purpose === 'inspect') return <ShelfPage first={decodeURIComponent(uri)} />
  return <ReportPage uri={decodeURIComponent(uri)} verdict={verdict} />
}
