import { View } from '@tarojs/components'
import { type ReactNode, useEffect, useState } from 'react'
import { role } from './role'
import './skeleton.scss'

/** The page's shape while it loads; not before 200 ms, so that a quick answer does not flicker. */
export function Skeleton({ children }: { children: ReactNode }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200)
    return () => clearTimeout(timer)
  }, [])
  return <View {...role('status', '正在取数')}>{late && children}</View>
}

export const Bone = ({ className = '' }: { className?: string }) => <View className={`bone ${className}`} />
