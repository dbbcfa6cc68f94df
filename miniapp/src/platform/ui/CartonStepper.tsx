import { Text, View } from '@tarojs/components'
import { CountInput } from './CountInput'
import { fewer, more, type Ordered, rule, typed, unitOf } from './cartonSteps'
import { role } from './role'
import { Tap } from './Tap'
import { toasts } from './toasts'
import './stepper.scss'

interface CartonStepperProps {
  /** Of what, for a screen reader. */
  name: string
  product: Ordered
  /** In pieces; 0 = not ordered. */
  quantity: number
  onChange: (pieces: number) => void
  /** This quantity cannot be had: red, with a FixLine beneath. */
  bad?: boolean
  /** 48 in a bottom bar. */
  size?: 36 | 48
  /** Without the filled 「+」 of the empty state. */
  always?: boolean
}

/** How much of a product: pieces go in and out, cartons are shown. */
export const CartonStepper = ({ name, product, quantity, onChange, bad, size = 36, always }: CartonStepperProps) => {
  const unit = unitOf(product)
  const shown = String(Math.floor((quantity / unit.pieces) * 100) / 100)
  const up = () => onChange(more(quantity, product))
  if (quantity === 0 && !always) {
    return (
      <View className={`stepper is-empty is-${size}`}>
        <Tap className='stepper__tap' label={`${name}，加入购物车`} onTap={up}>
          <Sign plus />
        </Tap>
      </View>
    )
  }
  const settle = (text: string) => {
    const pieces = typed(text, product)
    if (pieces === undefined || pieces === quantity) return
    if (pieces !== 0 && pieces !== Number(text) * unit.pieces) toasts.show(rule(product), { tone: 'plain' })
    onChange(pieces)
  }
  return (
    <View className={`stepper is-${size} ${bad ? 'is-bad' : ''}`} {...role('group', `${name}，${shown} ${unit.name}`)}>
      <Tap className='stepper__tap' label={`${name}，减`} off={quantity === 0} onTap={() => onChange(fewer(quantity, product))}>
        <Sign />
      </Tap>
      <CountInput label={`${name}，多少${unit.name}`} shown={shown} bad={bad} onDone={settle} />
      <Text className='stepper__unit'>{unit.name}</Text>
      <Tap className='stepper__tap' label={`${name}，加`} onTap={up}>
        <Sign plus />
      </Tap>
    </View>
  )
}

/** Of bars, not an icon: the picture of one would be read by the very tap that first shows it, and each shelf has twenty. */
const Sign = ({ plus }: { plus?: boolean }) => <View className={`stepper__sign ${plus ? 'is-plus' : ''}`} {...role('none')} />
