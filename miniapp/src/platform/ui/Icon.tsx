import { View } from '@tarojs/components'
import { arrows } from './icons/arrows'
import { marks } from './icons/marks'
import { placeIcons } from './icons/places'
import { things } from './icons/things'
import { role } from './role'
import './icon.scss'

const icons = { ...arrows, ...marks, ...placeIcons, ...things }
export type IconName = keyof typeof icons
export const iconNames = Object.keys(icons) as IconName[]

interface IconProps {
  name: IconName
  size?: 12 | 16 | 20 | 24
  /** Only where no word beside it says the same. */
  label?: string
  className?: string
}

/** A line icon in the colour of its text; a mask, because the mini-program draws no SVG inline. */
export const Icon = ({ name, size = 20, label, className = '' }: IconProps) => {
  const image = url(icons[name], size)
  return (
    <View
      className={`icon is-${size} ${className}`}
      style={{ maskImage: image, WebkitMaskImage: image }}
      {...(label ? role('img', label) : role('none'))}
    />
  )
}

const url = (drawing: string, size: number) => {
  const width = { 12: 3, 16: 2, 20: 1.75, 24: 1.75 }[size]
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='#000' stroke-width='${width}' stroke-linecap='round' stroke-linejoin='round'>${drawing.replace(/"/g, "'")}</svg>`
  return `url("data:image/svg+xml,${svg.replace(/[<>#]/g, encodeURIComponent)}")`
}
