import { useRouter } from '@tarojs/taro'
import { CheckPage } from '../../verdict/CheckPage'

/** 验真: what a code that was scanned outside opens; nobody need be signed in. */
export default function Check() {
  const { params } = useRouter()
  return <CheckPage uri={decodeURIComponent(params.q ?? params.uri ?? '')} />
}
