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
import type { Waiting } from '../waiting/task'
import { Sign } from './Sign'
import { type Slip, shownOf } from './shown'
import { actionLabel } from './words'
import './verdict.scss'

interface VerdictScreenProps {
  one: Waiting
  kind: Kind | undefined
  /** What of the answer's actions this page carries out. */
  actions: readonly ScanAction[]
  onAction: (action: ScanAction) => void
  onNext: () => void
  /** Where it is opened from a link there is nothing to scan next. */
  next?: string
}

const icons: Partial<Record<ScanAction, IconName>> = { report: 'flag', receive: 'box', sell: 'store', bind: 'user', inspect: 'eye' }

/** The whole screen is the answer: colour, shape, one word, one sentence; then what it is and what to do. */
export function VerdictScreen({ one, kind, actions, onAction, onNext, next = '扫下一个' }: VerdictScreenProps) {
  const { passes, sign, word, says, slip } = shownOf(one, kind)
  const { status, capsule } = topArea()
  const { scanId } = one
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each scan
  useEffect(() => feedback(passes), [scanId])
  // What stops the goods is reported first; what passes goes on to the next.
  const reports = !passes && actions.includes('report')
  const others = actions.filter((action) => !(reports && action === 'report'))
  const goOn = (
    <Tap className={`verdict__act ${reports ? '' : 'is-main'}`} onTap={onNext}>
      <Icon name='scan' size={24} />
      <Text>{reports ? '再扫一次确认' : next}</Text>
    </Tap>
  )
  return (
    <View className={`verdict ${passes ? 'is-pass' : 'is-stop'}`}>
      <View style={{ height: status }} />
      <View className='verdict__nav' style={capsule === '0px' ? {} : { paddingRight: capsule }}>
        <Tap className='verdict__back' label='返回' onTap={onNext}>
          <Icon name='back' size={24} />
        </Tap>
        <Text className='verdict__title'>验真</Text>
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
        <SlipCard slip={slip} when={time(one.at)} />
      </View>
      <View className='verdict__acts'>
        {reports && (
          <Tap className='verdict__act is-main' onTap={() => onAction('report')}>
            <Icon name='flag' size={24} />
            <Text>{actionLabel.report}</Text>
          </Tap>
        )}
        {goOn}
        {others.length > 0 && (
          <View className='verdict__others'>
            {others.map((action) => (
              <Tap key={action} className='verdict__act is-half' onTap={() => onAction(action)}>
                <Icon name={icons[action] ?? 'check'} size={20} />
                <Text>{actionLabel[action]}</Text>
              </Tap>
            ))}
          </View>
        )}
      </View>
    </View>
  )
}

const SlipCard = ({ slip: { product, title, lines, tail }, when }: { slip: Slip; when: string }) => (
  <View className='slip'>
    {product ? (
      <ProductPic picture={product.picture} size='card' />
    ) : (
      <View className='slip__icon'>
        <Icon name='scan' size={24} />
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
