export interface Stop {
  /** Since it was handed over. */
  hours: number
  state: string
  text: string
  place: string
}

const hour = 3600_000
/** `2026-11-21 16:05:09` in Shanghai. */
export const shanghai = (at: number) => new Date(at + 8 * hour).toISOString().slice(0, 19).replace('T', ' ')

/** A plausible way from one city to another, through a hub; the same for the same parcel. */
export function course(number: string, from = '浙江省杭州市', to = '浙江省宁波市'): Stop[] {
  const courier = `1${(Number.parseInt(number.replace(/\D/g, '').slice(-4) || '0', 10) % 9) + 1}号`
  return [
    { hours: 1, state: '1', text: `【${from}】快件已由营业部揽收`, place: from },
    { hours: 4, state: '0', text: `【${from}】快件已到达分拨中心`, place: from },
    { hours: 6, state: '0', text: `【${from}】快件已发往【${to}】`, place: from },
    { hours: 18, state: '0', text: `【${to}】快件已到达分拨中心`, place: to },
    { hours: 24, state: '5', text: `【${to}】快件正在派送，派件员 ${courier}`, place: to },
    { hours: 27, state: '3', text: `【${to}】快件已签收，签收人：门店本人`, place: to },
  ]
}

/** What a course may come to instead of being signed for. */
export const mishaps = {
  trouble: { state: '2', text: '收件地址不详，派送异常，等待核实' },
  rejected: { state: '14', text: '收件人拒绝签收' },
  returning: { state: '6', text: '快件正在退回发件地' },
  returned: { state: '4', text: '快件已退回，发件人已签收' },
} as const
export type Mishap = keyof typeof mishaps
