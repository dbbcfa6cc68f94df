import { Text, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { Button } from './Button'
import { role } from './role'
import './fixLine.scss'

export interface Fix {
  label: string
  onTap: () => void
  busy?: boolean
}

interface FixLineProps {
  /** 「缺 12 箱：您要 60，只有 48」; undefined as soon as it is repaired. */
  problem: string | undefined
  /** At most two; the first is the one to take. */
  fixes?: readonly Fix[]
  /** Only the first line to mend has a filled button; one that takes something away has none. */
  filled?: boolean
}

const collapse = 240

/** What is wrong with the line above and how one tap repairs it. It stays mounted: repaired, it collapses. */
export const FixLine = ({ problem, fixes = [], filled = true }: FixLineProps) => {
  const last = useRef({ problem, fixes })
  if (problem) last.current = { problem, fixes }
  const [gone, setGone] = useState(!problem)
  useEffect(() => {
    if (problem) return setGone(false)
    const timer = setTimeout(() => setGone(true), collapse)
    return () => clearTimeout(timer)
  }, [problem])
  if (gone && !problem) return null
  return (
    <View className={`fix ${problem ? '' : 'is-gone'}`} {...(problem ? role('alert') : role('none'))}>
      <View className='fix__box'>
        <Text className='fix__problem'>{last.current.problem}</Text>
        {last.current.fixes.length > 0 && (
          <View className='fix__ways'>
            {last.current.fixes.slice(0, 2).map(({ label, onTap, busy }, at) => (
              <Button key={label} kind={filled && at === 0 ? 'primary' : 'secondary'} busy={busy} onTap={() => problem && onTap()}>
                {label}
              </Button>
            ))}
          </View>
        )}
      </View>
    </View>
  )
}
