import { View } from '@tarojs/components'
import { role } from './role'
import './icon.scss'

/** By the file of icons/ that draws them. */
const families = {
  arrows: ['back', 'right', 'up', 'down', 'swap', 'sort', 'download', 'upload', 'share', 'again', 'undo', 'leave'],
  marks: ['check', 'x', 'plus', 'minus', 'alert', 'info', 'question', 'done', 'stop', 'dots', 'flag', 'offline', 'lock', 'clock'],
  places: ['home', 'shop', 'store', 'ledger', 'doc', 'inbox', 'cart', 'wallet', 'chart', 'ladder', 'map', 'settings', 'list'],
  things: [
    'box',
    'boxes',
    'truck',
    'gift',
    'tag',
    'user',
    'users',
    'tree',
    'search',
    'scan',
    'camera',
    'phone',
    'pin',
    'eye',
    'edit',
    'trash',
    'copy',
    'filter',
    'key',
    'moon',
    'text',
    'send',
    'shield',
    'torch',
    'keyboard',
  ],
} as const

export type IconName = (typeof families)[keyof typeof families][number]
export const iconNames = Object.values(families).flat() as IconName[]

interface IconProps {
  name: IconName
  size?: 12 | 16 | 20 | 24
  /** Only where no word beside it says the same. */
  label?: string
  className?: string
}

/** A line icon in the colour of its text: a mask, because the mini-program draws no SVG inline; in a style, because setData would carry it with every row. */
export const Icon = ({ name, size = 20, label, className = '' }: IconProps) => (
  <View className={`icon is-${size} icon-${name} ${className}`} {...(label ? role('img', label) : role('none'))} />
)
