import type { Fen } from '@shared/kernel/money'
import { Text, View } from '@tarojs/components'
import { Amount } from '../../platform/ui/Amount'
import { Button } from '../../platform/ui/Button'
import type { BarWords } from '../barWords'
import './submitBar.scss'

interface SubmitBarProps {
  words: BarWords
  /** Absent while a price is not known. */
  total: Fen | undefined
  onMend: (where: 'lines' | 'credit' | 'many') => void
  onOrder: () => void
}

/** The total, and the one button that orders or says what is missing. */
export const SubmitBar = ({ words, total, onMend, onOrder }: SubmitBarProps) => (
  <>
    <View className='submit-total' aria-live='polite'>
      {total === undefined ? <Text className='hint'>正在算</Text> : <Amount fen={total} size={22} />}
    </View>
    {words.kind === 'mend' ? (
      <Button kind='danger' size={48} icon='up' onTap={() => onMend(words.where)}>
        {words.label}
      </Button>
    ) : (
      <Button kind='primary' size={48} busy={words.kind === 'busy'} off={words.kind === 'off' && words.label} onTap={onOrder}>
        {words.label}
      </Button>
    )}
  </>
)
