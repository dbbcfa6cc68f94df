import { View } from '@tarojs/components'
import { Problem } from '../../platform/ui/Problem'
import { Bone, Skeleton } from '../../platform/ui/Skeleton'
import { useDemoPeople } from '../useDemoPeople'
import { PeoplePicker } from './PeoplePicker'
import { WebLoginCode } from './WebLoginCode'

export interface SignInWaysProps {
  /** The page to open afterwards. */
  next: string
  /** Brought by the link that the person followed. */
  invitation: string | undefined
}

/** In a browser: a demo person where the local runtime offers them, else a code to scan with WeChat. */
export function SignInWays({ next }: SignInWaysProps) {
  const { data: people, error, isPending, refetch } = useDemoPeople()
  return (
    <View className='card'>
      {isPending && <PickerBones />}
      {error && <Problem what='登录方式' error={error} onRetry={() => void refetch()} />}
      {people && <PeoplePicker people={people} next={next} />}
      {people === null && <WebLoginCode next={next} />}
    </View>
  )
}

const PickerBones = () => (
  <Skeleton>
    <Bone className='is-title' />
    <Bone className='is-row' />
    <Bone className='is-row' />
    <Bone className='is-row' />
  </Skeleton>
)
