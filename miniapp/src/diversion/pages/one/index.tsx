import { useRouter } from '@tarojs/taro'
import { OwnCase } from '../../own/OwnCase'

/** 我的窜货案件, one of them. */
export default function One() {
  return <OwnCase caseId={useRouter().params.caseId} />
}
