import type { ScanAction } from '@shared/codes/model'
import type { Kind } from '@shared/parties/roles'
import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import { time } from '../../platform/formatting/dates'
import { Icon, type IconName } from '../../platform/ui/Icon'
import { ProductPic } from '../../platform/ui/ProductPic'
import { role } from '../../platform/ui/role'
import { Tap } from '../../platform/ui/Tap'
import { topArea } from '../../platform/ui/topArea'
import { feedback, speak, speaks } from '../feedback'
import { titleOf } from '../scan/purposes'
import type { Waiting } from '../waiting/task'
import { actsOf } from './acts'
import { Sign } from './Sign'
import { type Slip, shownOf } from './shown'
import { labelOf } from './words'
import './verdict.scss'

interface VerdictScreenProps {
  one: Waiting
  kind: Kind | undefined
  /** What of the answer's actions this page carries out. */
  actions: readonly ScanAction[]
  onAction: (action: ScanAction) => void
  onNext: () => void
  /** How often this person has verified it on this phone. */
  looks?: number
  /** What of the actions goes before the next scan. */
  leads?: readonly ScanAction[]
  /** What goes before all of them: where this leads that is no action. */
  also?: { label: string; icon: IconName; onTap: () => void } | undefined
}

const icons: Record<ScanAction | 'next', IconName> = {
  ...{ report: 'flag', receive: 'box', sell: 'store', bind: 'user', uncover: 'eye', inspect: 'eye', next: 'scan' },
}

/** The whole screen is the answer: colour, shape, one word, one sentence; then what it is and what to do. */
export function VerdictScreen({ one, kind, actions, onAction, onNext, looks = 0, leads = [], also }: VerdictScreenProps) {
  const { passes, sign, word, says, slip } = shownOf(one, kind, looks)
  const { status, capsule } = topArea()
  const { scanId } = one
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each scan
  useEffect(() => feedback(passes), [scanId])
  const acts = actsOf({ passes, actions, leads }).map((act) => ({
    ...{ key: act as string, icon: icons[act] },
    label: act !== 'next' ? labelOf(act, kind) : passes ? '扫下一个' : '再扫一次确认',
    onTap: () => (act === 'next' ? onNext() : onAction(act)),
  }))
  const all = [...(also ? [{ key: 'also', ...also }] : []), ...acts]
  const whole = all.findIndex(({ key }) => key === 'next') + 1
  return (
    <View className={`verdict ${passes ? 'is-pass' : 'is-stop'}`}>
      <View style={{ height: status }} />
      <View className='verdict__nav' style={capsule === '0px' ? {} : { paddingRight: capsule }}>
        <Tap className='verdict__back' label='返回' onTap={onNext}>
          <Icon name='back' size={24} />
        </Tap>
        <Text className='verdict__title'>{titleOf(one)}</Text>
      </View>
      <View className='verdict__body'>
        <View className='verdict__said' {...role('alert')}>
          <Sign passes={passes} sign={sign} />
          <View className='verdict__word' {...role('heading', undefined, 1)}>
            {word}
          </View>
          <Text className='verdict__says'>{says}</Text>
        </View>
        {speaks && (
          <Tap className='verdict__again' onTap={() => speak(`${word}。${says}`)}>
            <Icon name='again' size={20} />
            <Text>听一遍</Text>
          </Tap>
        )}
        <SlipCard slip={slip} passes={passes} when={time(one.at)} />
      </View>
      <View className='verdict__acts'>
        {all.slice(0, whole).map(({ key, icon, label, onTap }, at) => (
          <Tap key={key} className={`verdict__act ${at === 0 ? 'is-main' : ''}`} onTap={onTap}>
            <Icon name={icon} size={24} />
            <Text>{label}</Text>
          </Tap>
        ))}
        {all.length > whole && (
          <View className='verdict__others'>
            {all.slice(whole).map(({ key, icon, label, onTap }) => (
              <Tap key={key} className='verdict__act is-half' onTap={onTap}>
                <Icon name={icon} size={20} />
                <Text>{label}</Text>
              </Tap>
            ))}
          </View>
        )}
      </View>
    </View>
  )
}

const SlipCard = ({ slip: { product, title, lines, tail }, passes, when }: { slip: Slip; passes: boolean; when: string }) => (
  <View className='slip'>
    {product ? (
      <ProductPic picture={product.picture} size='card' />
    ) : (
      <View className={`slip__icon ${passes ? 'is-pass' : ''}`}>
        <Icon name={passes ? 'gift' : 'scan'} size={24} />
      </View>
    )}
    <View className='grow'>
      <Text className='slip__title'>{title}</Text>
      {lines.map((line) => (
        <Text key={line} className='slip__line'>
          {line}
        </Text>
      ))}
      <Text className='slip__tail'>{`尾号 ${tail} · ${when} 扫`}</Text>
    </View>
  </View>
)
