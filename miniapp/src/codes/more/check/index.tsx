import { useRouter } from '@tarojs/taro'
import { CheckPage } from '../../verdict/CheckPage'

/** 验真: what a code that was scanned outside opens; nobody need be signed in. With `uncover` it begins with the code under the layer. */
export default function Check() {
  const { q, uri = q, uncover } = useRouter().params
  return <CheckPage uri={decodeURIComponent(uri ?? '')} step={uncover ? 'uncover' : uri ? 'link' : 'camera'} />
}
