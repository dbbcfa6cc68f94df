import { Refused } from '@shared/kernel/refused'
import { ReturnId } from '@shared/returns/model'
import { useRouter } from '@tarojs/taro'
import { useFresh } from '../../../platform/fresh'
import { Page } from '../../../platform/shell/Page'
import { Empty } from '../../../platform/ui/Empty'
import { goBack } from '../../../platform/ui/NavBar'
import { Problem } from '../../../platform/ui/Problem'
import { CardBones } from '../../../platform/ui/Skeletons'
import { ReturnSheet } from '../../components/ReturnSheet'
import { useReturn } from '../../useReturns'

/** 退货单 */
export default function ReturnPage() {
  const { params } = useRouter()
  const returnId = ReturnId.safeParse(params.returnId).data
  const one = useReturn(returnId)
  const { data, error, refetch } = one
  useFresh(one)
  if (data)
    return (
      <ReturnSheet
        one={data}
        frame={(body, foot) => (
          <Page title='退货' sub={data.number} place='returns' under narrow bottom={foot}>
            {body}
          </Page>
        )}
      />
    )
  const unknown = !returnId || (error instanceof Refused && error.code === 'return.unknown')
  return (
    <Page title='退货' place='returns' under>
      {unknown ? (
        <Empty title='没有这张退货单' text='可能是地址不对，请从退货列表里打开' action={{ label: '返回', onTap: goBack }} />
      ) : error ? (
        <Problem what='这张退货单' error={error} onRetry={() => void refetch()} />
      ) : (
        <CardBones />
      )}
    </Page>
  )
}
