import { getAppBaseInfo, setBackgroundColor, setNavigationBarColor, useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { usePreferences } from '../preferences'

const page = { light: '#f1f5f4', dark: '#0b1314' }
/** Clock and battery stand on our own bar: dark figures on a light one. What shows when the page is pulled is the page's colour. */
export function useStatusBar(ground: 'surface' | 'brand' | 'clear') {
  const { theme } = usePreferences()
  const paint = () => {
    const look = theme === 'system' ? (getAppBaseInfo().theme === 'dark' ? 'dark' : 'light') : theme
    const light = ground === 'surface' && look === 'light'
    const frontColor = light || ground === 'clear' ? '#000000' : '#ffffff'
    const behind = ground === 'brand' ? '#084851' : page[look]
    void setNavigationBarColor({ frontColor, backgroundColor: behind }).catch(() => undefined)
    void setBackgroundColor({ backgroundColor: page[look], backgroundColorTop: behind, backgroundColorBottom: page[look] }).catch(
      () => undefined,
    )
  }
  useDidShow(paint)
  useEffect(paint, [theme, ground])
}
