import { getDealerSign } from '@shared/codes/api'
import { useQuery } from '@tanstack/react-query'
import { Image, Text, View } from '@tarojs/components'
import { setClipboardData } from '@tarojs/taro'
import { call } from '../../platform/call'
import { go } from '../../platform/go'
import { pages } from '../../platform/pages'
import { Page } from '../../platform/shell/Page'
import { Button } from '../../platform/ui/Button'
import { Card } from '../../platform/ui/Card'
import { Cell } from '../../platform/ui/Cell'
import { Note } from '../../platform/ui/Note'
import { Problem } from '../../platform/ui/Problem'
import { useRefresh } from '../../platform/ui/refreshing'
import { role } from '../../platform/ui/role'
import { CardBones } from '../../platform/ui/Skeletons'
import { toasts } from '../../platform/ui/toasts'
import { mayPrint, printSign } from './print'
import './sign.scss'

/** 客户码: held up to be scanned, or printed and hung up. */
export function SignPage() {
  const { data, error, refetch } = useQuery({
    queryKey: [getDealerSign.path],
    queryFn: () => call(getDealerSign, {}),
    staleTime: Number.POSITIVE_INFINITY,
  })
  useRefresh(refetch)
  const copy = async (uri: string) => {
    const done = await setClipboardData({ data: uri }).then(
      () => true,
      () => false,
    )
    toasts.show(done ? '网址复制好了' : '没复制上，请截图发过去', { tone: done ? 'success' : 'plain' })
  }
  const buttons = data && (
    <>
      <Button size={48} wide icon='copy' onTap={() => void copy(data.uri)}>
        复制网址
      </Button>
      {mayPrint && (
        <Button size={48} wide kind='primary' onTap={() => printSign(data)}>
          打印一张 A6
        </Button>
      )}
    </>
  )
  return (
    <Page title='客户码' place='sign' narrow {...(buttons && { bottom: buttons })}>
      {!data && error && <Problem what='客户码' error={error} onRetry={() => void refetch()} />}
      {!data && !error && <CardBones cards={2} />}
      {data && (
        <>
          <View className='dealer-sign' {...role('img', `${data.name}的客户码`)}>
            <Text className='dealer-sign__name'>{data.name}</Text>
            <Image className='dealer-sign__code' src={`data:image/svg+xml,${encodeURIComponent(data.svg)}`} />
            <Text className='dealer-sign__words'>{`扫码成为${data.name}的客户`}</Text>
          </View>
          <Card>
            <Cell icon='users' title='我的客户' note='谁扫过、绑了几件、有多少积分' onTap={() => go(pages.customers)} />
          </Card>
          <View className='dealer-sign__note'>
            <Note icon='info'>
              {`消费者用微信扫，马上成为您的客户。已经跟别家的，要总部同意才换过来。${mayPrint ? '' : '要印出来，在电脑上打开同一页。'}`}
            </Note>
          </View>
        </>
      )}
    </Page>
  )
}
