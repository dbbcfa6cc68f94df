import type { Fen } from '@shared/kernel/money'
import { Text } from '@tarojs/components'
import { moneyParts, shortMoney } from '../formatting/money'
import './amount.scss'

interface AmountProps {
  fen: Fen
  size?: 12 | 13 | 14 | 16 | 18 | 22 | 28 | 36
  /** ink: money as usual; citrus: gained; danger: lost or refused; inherit: as the text around it. */
  tone?: 'ink' | 'citrus' | 'danger' | 'inherit'
  /** Regular weight, inside a sentence or a sum. */
  light?: boolean
  /** In 万, for summaries alone. */
  short?: boolean
}

/** Money: figures of one width, never cut and never wrapped. */
export const Amount = ({ fen, size = 14, tone = 'ink', light, short }: AmountProps) => {
  const { sign, yuan } = short ? split(shortMoney(fen)) : moneyParts(fen)
  return (
    <Text className={`amount is-${size} is-${tone} ${light ? 'is-light' : ''}`}>
      <Text className='amount__sign'>{sign}</Text>
      {yuan}
    </Text>
  )
}

const split = (text: string) => ({ sign: text.slice(0, text.indexOf('¥') + 1), yuan: text.slice(text.indexOf('¥') + 1) })
