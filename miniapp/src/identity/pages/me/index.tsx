import { kindLabel, roleLabel } from '@shared/parties/labels'
import { territoryOf } from '@shared/parties/territory'
import { areaText, divisionText } from '@shared/places/divisions'
import { Text, View } from '@tarojs/components'
import { session } from '../../../platform/session'
import { Page } from '../../../platform/shell/Page'
import { Button } from '../../../platform/ui/Button'
import { Card } from '../../../platform/ui/Card'
import { Facts } from '../../../platform/ui/Cell'
import { Note } from '../../../platform/ui/Note'
import { Problem } from '../../../platform/ui/Problem'
import { useRefresh } from '../../../platform/ui/refreshing'
import { role } from '../../../platform/ui/role'
import { Bone, Skeleton } from '../../../platform/ui/Skeleton'
import { words } from '../../../platform/ui/words'
import { Look } from '../../components/Look'
import { Others } from '../../components/Others'
import { leave } from '../../enter'
import { useDemoPeople } from '../../useDemoPeople'
import { useMe } from '../../useMe'
import './index.scss'

/** 我的 */
export default function MePage() {
  const known = session.current()
  const { data, error, isPending, refetch } = useMe()
  const demo = useDemoPeople(!!known)
  useRefresh(refetch)
  const { staff, party } = data ?? known ?? {}
  if (!known || !staff || !party)
    return (
      <Page title='我的' place='me'>
        {null}
      </Page>
    )

  return (
    <Page title='我的' place='me' ground='brand' narrow hero={<Who name={staff.name} roles={staff.roles.map((one) => roleLabel[one])} />}>
      <Card>
        {error && !data && <Problem what='您的资料' error={error} onRetry={() => void refetch()} />}
        {error && data && <Note tone='warn'>{words(error)}。下面是上次取到的</Note>}
        {isPending && <FactBones />}
        {data && (
          <Facts
            facts={[
              ['单位', data.party.name],
              ['类型', kindLabel[data.party.kind]],
              ['地区', divisionText(data.party)],
              ...(data.party.kind === 'dealer' ? [['销售区域', territoryOf(data.party).map(areaText).join('、')] as const] : []),
              ...(data.staff.areas.length > 0
                ? [['负责', data.staff.areas.map((division) => divisionText({ division })).join('、')] as const]
                : []),
            ]}
          />
        )}
      </Card>
      <Others person={known} />
      <Look />
      <View className='me__leave'>
        {demo.data && (
          <Button size={48} wide icon='users' onTap={leave}>
            换个人
          </Button>
        )}
        <Button size={48} wide icon='leave' onTap={leave}>
          退出登录
        </Button>
      </View>
    </Page>
  )
}

const Who = ({ name, roles }: { name: string; roles: string[] }) => (
  <View className='me__who'>
    <View className='me__face'>{name.slice(0, 1)}</View>
    <View className='grow'>
      <View className='me__name' {...role('heading')}>
        {name}
      </View>
      <View className='me__roles'>
        {roles.map((label) => (
          <Text key={label} className='me__role'>
            {label}
          </Text>
        ))}
      </View>
    </View>
  </View>
)

const FactBones = () => (
  <Skeleton>
    <Bone className='me__bone' />
    <Bone className='me__bone' />
    <Bone className='me__bone is-half' />
  </Skeleton>
)
