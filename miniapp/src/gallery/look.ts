import { type Preferences, preferences } from '../platform/preferences'

export const looks = {
  tabs: [
    { value: 'system', label: '跟随系统' },
    { value: 'light', label: '浅色' },
    { value: 'dark', label: '深色' },
  ] as const,
  choose: (theme: Preferences['theme']) => preferences.change({ theme }),
}
export const sizes = {
  tabs: [
    { value: '100', label: '标准' },
    { value: '115', label: '大' },
    { value: '130', label: '特大' },
  ] as const,
  choose: (text: Preferences['text']) => preferences.change({ text }),
}
