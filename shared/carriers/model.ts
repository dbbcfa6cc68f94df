import * as z from 'zod/mini'
import { Instant } from '../kernel/time'

/**
 * Carriers by the code 快递100 knows them by (api.kuaidi100.com, 快递公司编码), with the id of WeChat's logistics (get_delivery_list; OTHER where it has none).
 * `needsPhone`: they are followed only with the last four digits of a phone of sender or receiver.
 */
export const carriers = {
  shunfeng: { name: '顺丰速运', wechat: 'SF', needsPhone: true },
  zhongtong: { name: '中通快递', wechat: 'ZTO', needsPhone: true },
  yuantong: { name: '圆通速递', wechat: 'YTO' },
  shentong: { name: '申通快递', wechat: 'STO' },
  yunda: { name: '韵达快递', wechat: 'YD' },
  jtexpress: { name: '极兔速递', wechat: 'JTSD' },
  jd: { name: '京东物流', wechat: 'JD' },
  debangkuaidi: { name: '德邦快递', wechat: 'DBL' },
  debangwuliu: { name: '德邦物流', wechat: 'DBLKY' },
  ems: { name: 'EMS', wechat: 'EMS' },
  youzhengguonei: { name: '邮政快递包裹', wechat: 'YZPY' },
  danniao: { name: '菜鸟速递', wechat: 'OTHER' },
  annengwuliu: { name: '安能快运', wechat: 'ANEKY' },
  shunfengkuaiyun: { name: '顺丰快运', wechat: 'SHUNFENGKUAIYUN', needsPhone: true },
  zhongtongkuaiyun: { name: '中通快运', wechat: 'ZTOKY' },
  yundakuaiyun: { name: '韵达快运', wechat: 'YDKY' },
  jingdongkuaiyun: { name: '京东快运', wechat: 'JDKY' },
  baishiwuliu: { name: '百世快运', wechat: 'BTWL' },
  kuayue: { name: '跨越速运', wechat: 'KYSY' },
  sxjdfreight: { name: '顺心捷达', wechat: 'SX' },
  youshuwuliu: { name: '优速快递', wechat: 'OTHER' },
  zhaijisong: { name: '宅急送', wechat: 'OTHER' },
} as const satisfies Record<string, { name: string; wechat: string; needsPhone?: true }>
export type CarrierCode = keyof typeof carriers

export const carrierCodes = Object.keys(carriers) as [CarrierCode, ...CarrierCode[]]
export const Carrier = z.enum(carrierCodes, { error: '请选择快递公司' })
export const needsPhone = (carrier: CarrierCode): boolean => 'needsPhone' in carriers[carrier]

/** 快递100 takes 32 characters at most. */
export const TrackingNo = z.string().check(z.regex(/^[0-9A-Za-z-]{5,32}$/, { error: '运单号应为 5 到 32 位字母、数字或短横' }))

/** Where a parcel is, after 快递100's main states. */
export const trackStates = [
  'collected',
  'inTransit',
  'delivering',
  'signed',
  'trouble',
  'forwarded',
  'customs',
  'rejected',
  'returning',
  'returned',
] as const
export const TrackState = z.enum(trackStates)
export type TrackState = z.infer<typeof TrackState>

/** Whether news still come: followed to its end (signed), or given up (nothing found in 3 days, nothing new in 60). */
export const Following = z.enum(['following', 'ended', 'lost'])

/** `nth`: where several are of one second, which of them it is, from the oldest (0, left out) on. */
export const TrackNode = z.object({ at: Instant, text: z.string(), place: z.optional(z.string()), nth: z.optional(z.int()) })
export type TrackNode = z.infer<typeof TrackNode>

/** A parcel's way so far; nodes in the order of time, the last hundred. */
export const Track = z.object({
  state: TrackState,
  following: Following,
  /** When it is expected, where the carrier says so. */
  eta: z.optional(Instant),
  nodes: z.array(TrackNode),
})
export type Track = z.infer<typeof Track>
