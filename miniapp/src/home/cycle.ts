import { statusLabel } from '@shared/orders/labels'
import type { OrderCycle } from '@shared/orders/model'

/** 不到 6 分钟, 30 分钟, 2.5 小时, 1.8 天. */
export function hoursText(hours: number): string {
  if (hours < 0.1) return '不到 6 分钟'
  if (hours < 1) return `${Math.round(hours * 60)} 分钟`
  return hours < 48 ? `${short(hours)} 小时` : `${short(hours / 24)} 天`
}
const short = (n: number) => String(Math.round(n * 10) / 10)

export interface Step {
  key: string
  label: string
  hours: number
  text: string
  /** The one that takes longest. */
  slowest: boolean
}

/** The state waited in, where it is not the same whatever comes next. */
const waits: Record<string, string> = {
  'fundsConfirmed-partlyShipped': '等第一批',
  'fundsConfirmed-shipped': '一次发齐',
  'partlyShipped-shipped': '等发齐',
}

/** Where an order waits, and how long. */
export function stepsOf({ medianHours }: Pick<OrderCycle, 'medianHours'>): Step[] {
  const longest = Math.max(0, ...medianHours.map(({ hours }) => hours))
  return medianHours.map(({ from, to, hours }) => {
    const key = `${from}-${to}`
    return { key, label: waits[key] ?? statusLabel[from], hours, text: hoursText(hours), slowest: hours === longest && longest > 0 }
  })
}
