import { Refused } from '@shared/kernel/refused'
import { ClaimId } from '@shared/shipments/model'
import { useRouter } from '@tarojs/taro'
import { useFresh } from '../../../platform/fresh'
import { Page } from '../../../platform/shell/Page'
import { Empty } from '../../../platform/ui/Empty'
import { goBack } from '../../../platform/ui/NavBar'
import { Problem } from '../../../platform/ui/Problem'
import { CardBones } from '../../../platform/ui/Skeletons'
import { ClaimSheet } from '../../components/ClaimSheet'
import { useClaim } from '../../useClaims'

/** 索赔 of one shipment. */
export default function ClaimPage() {
  const { params } = useRouter()
  const claimId = ClaimId.safeParse(params.claimId).data
  const claim = useClaim(claimId)
  const { data, error, refetch } = claim
  useFresh(claim)
  if (data)
    return (
      <ClaimSheet
        claim={data}
        frame={(body, foot) => (
          <Page title='索赔' sub={data.shipmentNumber} place='claims' under narrow bottom={foot}>
            {body}
          </Page>
        )}
      />
    )
  const unknown = !claimId || (error instanceof Refused && error.code === 'claim.unknown')
  return (
    <Page title='索赔' place='claims' under>
      {unknown ? (
        <Empty title='没有这张索赔' text='可能是地址不对，请从理赔列表里打开' action={{ label: '返回', onTap: goBack }} />
      ) : error ? (
        <Problem what='这张索赔' error={error} onRetry={() => void refetch()} />
      ) : (
        <CardBones />
      )}
    </Page>
  )
}
