import { kindLabel, roleLabel } from '@shared/parties/labels'
import { Text, View } from '@tarojs/components'
import { reLaunch } from '@tarojs/taro'
import { useEffect } from 'react'
import { divisionText } from '../../../platform/formatting/divisions'
import { pages } from '../../../platform/pages'
import { session } from '../../../platform/session'
import { Problem } from '../../../platform/ui/Problem'
import { Screen } from '../../../platform/ui/Screen'
import { Bone, Skeleton } from '../../../platform/ui/Skeleton'
import { Tap } from '../../../platform/ui/Tap'
import { words } from '../../../platform/ui/words'
import { leave } from '../../enter'
import { useMe } from '../../useMe'
import './index.scss'

/** 我是谁 */
export default function MePage() {
  const known = session.current()
  const { data, error, isPending, refetch } = useMe()
  const { staff, party } = data ?? known ?? {}

  useEffect(() => {
    if (!known) void reLaunch({ url: pages.signIn })
  }, [known])
  if (!known || !staff || !party) return null

  return (
    <Screen title={staff.name} lead='现在登录的是' more={<Roles roles={staff.roles.map((role) => roleLabel[role])} />}>
      <View className='card me__facts'>
        {error && !data && <Problem what='您的资料' error={error} onRetry={() => void refetch()} />}
        {error && data && <View className='note'>{words(error)}。下面是上次取到的</View>}
        {isPending && <RowBones />}
        {data && (
          <>
            <Row name='单位' value={data.party.name} />
            <Row name='类型' value={kindLabel[data.party.kind]} />
            <Row name='地区' value={divisionText(data.party.division)} />
            {data.staff.areas.length > 0 && <Row name='负责' value={data.staff.areas.map(divisionText).join('、')} />}
          </>
        )}
      </View>
      <View className='me__leave'>
        <Tap className='btn' onTap={leave}>
          退出登录
        </Tap>
      </View>
    </Screen>
  )
}

const Roles = ({ roles }: { roles: string[] }) => (
  <View className='me__roles'>
    {roles.map((label) => (
      <Text key={label} className='me__role'>
        {label}
      </Text>
    ))}
  </View>
)

const Row = ({ name, value }: { name: string; value: string }) => (
  <View className='me__row'>
    <Text className='me__name'>{name}</Text>
    <Text className='me__value'>{value}</Text>
  </View>
)

const RowBones = () => (
  <Skeleton>
    <Bone className='me__bone' />
    <Bone className='me__bone' />
    <Bone className='me__bone is-half' />
  </Skeleton>
)
