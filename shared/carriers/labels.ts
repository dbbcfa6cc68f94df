import { type CarrierCode, carriers, type TrackState } from './model'

export const carrierLabel = (carrier: CarrierCode): string => carriers[carrier].name

export const trackLabel: Record<TrackState, string> = {
  collected: '已揽收',
  inTransit: '运输中',
  delivering: '派送中',
  signed: '已签收',
  trouble: '疑难件',
  forwarded: '已转单',
  customs: '清关中',
  rejected: '已拒签',
  returning: '退回中',
  returned: '已退签',
}
