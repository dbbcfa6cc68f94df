import type { ClaimStatus } from './claim'
import type { ShipmentStatus } from './model'

export const shipmentLabel: Record<ShipmentStatus, string> = { sent: '待收货', received: '已收货' }

export const claimLabel: Record<ClaimStatus, string> = { open: '待处理', accepted: '已赔付', partly: '部分赔付', rejected: '未赔付' }
