import type { Kind, Role } from './roles'

export const kindLabel: Record<Kind, string> = { hq: '总部', dealer: '经销商', store: '门店' }

export const roleLabel: Record<Role, string> = {
  admin: '管理员',
  boss: '老板',
  channelManager: '渠道经理',
  orderDesk: '订单专员',
  creditController: '信控专员',
  finance: '财务',
  warehouse: '仓管',
  salesRep: '业务员',
  owner: '老板',
  buyer: '采购',
  clerk: '店员',
}

export const rolesText = ({ roles }: { roles: readonly Role[] }) => roles.map((role) => roleLabel[role]).join('、')
