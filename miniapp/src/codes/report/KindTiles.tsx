import type { ReportKind } from '@shared/diversion/reporting'
import { Text, View } from '@tarojs/components'
import { Icon } from '../../platform/ui/Icon'
import { role } from '../../platform/ui/role'
import { Tap } from '../../platform/ui/Tap'
import { kinds } from './kinds'

interface KindTilesProps {
  value: ReportKind | undefined
  onChange: (kind: ReportKind) => void
}

/** What is wrong, each large enough for a thumb that holds a bottle too. */
export const KindTiles = ({ value, onChange }: KindTilesProps) => (
  <View className='kinds' {...role('radiogroup', '哪里不对')}>
    {kinds.map(({ value: kind, label, says, icon }, at) => (
      <Tap
        key={kind}
        className={`kinds__one ${kind === value ? 'is-on' : ''}`}
        as='radio'
        on={value === undefined && at === 0 ? undefined : kind === value}
        onTap={() => onChange(kind)}
      >
        <Icon name={icon} size={24} />
        <View className='grow'>
          <Text className='kinds__label'>{label}</Text>
          <Text className='kinds__says'>{says}</Text>
        </View>
        {kind === value && <Icon name='check' size={20} />}
      </Tap>
    ))}
  </View>
)
