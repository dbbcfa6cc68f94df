import { type Customer, type Privilege, type Rebinding, RebindingStatus } from '@shared/consumers/model'

/** A store by its name; a consumer, of whom nothing is known, by the end of its id. */
export const ownerName = (ownerId: string, name: string | undefined): string =>
  name ?? `${ownerId.startsWith('csm_') ? '消费者' : '门店'} ${ownerId.slice(-4)}`
export const kindWord = ({ kind }: Pick<Customer, 'kind'>) => (kind === 'store' ? '门店' : '消费者')

export const statusLabels: Record<Rebinding['status'], string> = { requested: '等处理', accepted: '同意了', refused: '驳回了' }
export const statusTabs = RebindingStatus.options.map((value) => ({ value, label: statusLabels[value] }))

export const askedBy = ({ ownerId, ownerName: name }: Rebinding) => ownerName(ownerId, name)
export const fromName = ({ fromName: name, fromId }: Rebinding) => name ?? `经销商 ${fromId.slice(-4)}`

/** What follows when it is accepted: whose customer it is, whom it buys from, what its bonus counts. */
export function consequence(rebinding: Rebinding): string {
  const { toName, supply } = rebinding
  if (!supply) return `同意后，他就是${toName}的客户，${fromName(rebinding)}看不到他了。积分和保修不变。`
  return supply === 'moves'
    ? `同意后，以后都从${toName}进货，价格和账期按${toName}的；以前的订单和账还在${fromName(rebinding)}那里。`
    : `同意后，他是${toName}的客户，但进货、价格和账期都不变：${toName}不在这家门店的上级里。要换供货，请给门店在${toName}下面新开一户。`
}

export const supplyWord = ({ supply }: Rebinding) => (supply === 'moves' ? '跟着换' : supply === 'stays' ? '不变' : '没有进货')

export const warrantyWord = ({ warrantyMonths: months }: Pick<Privilege, 'warrantyMonths'>) =>
  !months ? '没有' : months % 12 === 0 ? `${months / 12} 年` : `${months} 个月`
