import { useState } from 'react'
import { count } from '../../platform/formatting/money'
import { type Bar, BarRows } from '../../platform/ui/Bars'
import { Button } from '../../platform/ui/Button'
import { restWords } from './sellOut'

interface LongBarsProps {
  label: string
  sums: readonly { key: string; name: string; pieces: number }[]
  onOpen?: ((bar: Bar) => void) | undefined
}

const few = 10

/** Who or what, the most first; the first ten until somebody wants all. */
export const LongBars = ({ label, sums, onOpen }: LongBarsProps) => {
  const [most, setMost] = useState(few)
  const rest = restWords(sums, most)
  const bars = sums.slice(0, most).map(({ key, name, pieces }) => ({ key, label: name, value: pieces, text: `${count(pieces)} 件` }))
  return (
    <>
      <BarRows label={label} bars={bars} tap={onOpen && { does: '只看这家', onTap: onOpen }} />
      {rest && (
        <Button kind='quiet' wide onTap={() => setMost(sums.length)}>
          {rest}
        </Button>
      )}
    </>
  )
}
