import { openDealerSign } from '@shared/codes/api'
import { bindDealer, listBindings } from '@shared/consumers/api'
import { newId } from '@shared/kernel/id'
import { Refused } from '@shared/kernel/refused'
import type { PartyId } from '@shared/parties/model'
import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { redirectTo } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '../../platform/call'
import { pages } from '../../platform/pages'
import { session } from '../../platform/session'
import { Blank } from '../../platform/ui/Blank'
import { Button } from '../../platform/ui/Button'
import { Card } from '../../platform/ui/Card'
import { InWechat } from '../../platform/ui/InWechat'
import { Note } from '../../platform/ui/Note'
import { Problem } from '../../platform/ui/Problem'
import { CardBones } from '../../platform/ui/Skeletons'
import { words } from '../../platform/ui/words'
import { standingOf, toldOf } from './joining'
import { OwnerPage } from './OwnerPage'
import { useMine } from './useMine'
import './mine.scss'

const title = '成为客户'
const toItems = { label: '看我的商品', onTap: () => void redirectTo({ url: pages.myItems }) }

/** Somebody scanned a dealer's sign: whose it is, and one tap. Who is another's customer asks, and HQ decides. */
export function JoinDealer({ dealerId }: { dealerId: PartyId | undefined }) {
  const client = useQueryClient()
  const mine = useMine()
  const dealer = useQuery({
    queryKey: [openDealerSign.path, dealerId],
    queryFn: dealerId ? () => call(openDealerSign, { partyId: dealerId }) : skipToken,
  })
  const [scanId] = useState(() => newId('scn'))
  const join = useMutation({
    mutationFn: (id: PartyId) => call(bindDealer, { scanId, dealerId: id }),
    onSuccess: () => client.invalidateQueries({ queryKey: [listBindings.path] }),
  })
  const isNone = dealer.error instanceof Refused && dealer.error.code === 'party.unknown'
  if (!dealerId || isNone)
    return (
      <OwnerPage title={title} under>
        <Blank art='slip' title='这不是客户码' text='请经销商再出示一次他的客户码' action={toItems} />
      </OwnerPage>
    )
  if (mine.isNobody)
    return (
      <OwnerPage title={title} under>
        <InWechat what='成为他的客户' />
      </OwnerPage>
    )
  const problem = dealer.error ?? mine.list.error
  if (!dealer.data || mine.points === undefined)
    return (
      <OwnerPage title={title} under>
        {problem ? (
          <Problem what='这家经销商' error={problem} onRetry={() => void Promise.all([dealer.refetch(), mine.list.refetch()])} />
        ) : (
          <CardBones cards={1} />
        )}
      </OwnerPage>
    )
  const { name } = dealer.data
  const standing = standingOf(dealer.data, mine, join.data?.status)
  const done = toldOf(standing, name, mine.dealerName)
  if (done)
    return (
      <OwnerPage title={title} under>
        <Blank art='done' title={done.title} text={done.text} action={toItems} />
      </OwnerPage>
    )
  return (
    <OwnerPage
      title={title}
      under
      bottom={
        <Button kind='primary' size={48} wide icon='store' busy={join.isPending} onTap={() => join.mutate(dealerId)}>
          {standing === 'other' ? '申请换到这家' : '成为他的客户'}
        </Button>
      }
    >
      {join.error && (
        <Note tone='danger' icon='alert' alert>
          {words(join.error)}
        </Note>
      )}
      <Card>
        <Text className='hint'>您扫的是这家经销商</Text>
        <Text className='mine__dealer'>{name}</Text>
        <Text className='hint'>{session.current() ? '他会看到店名、您绑了几件' : '他会看到您绑了几件、有多少积分，看不到您的微信'}</Text>
        {standing === 'other' && (
          <View className='mine__said'>
            <Note tone='warn' icon='info'>
              {`您现在是${mine.dealerName}的客户。换到${name}要总部同意，同意前不变`}
            </Note>
          </View>
        )}
      </Card>
    </OwnerPage>
  )
}
