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

/** Where an order waits, and how long; a state that is left in two ways is told apart by where it leads. */
export function stepsOf({ medianHours }: Pick<OrderCycle, 'medianHours'>): Step[] {
  const longest = Math.max(0, ...medianHours.map(({ hours }) => hours))
  return medianHours.map(({ from, to, hours }) => {
    const ways = medianHours.filter((one) => one.from === from).length
    const label = ways > 1 ? `${statusLabel[from]}到${statusLabel[to].replace(/^待/, '')}` : statusLabel[from]
    return { key: `${from}-${to}`, label, hours, text: hoursText(hours), slowest: hours === longest && longest > 0 }
  })
}
