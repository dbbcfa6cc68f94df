import type { CodeEvent, CodeHistory } from '@shared/codes/history'
import type { Verdict } from '@shared/codes/model'
import { cityIn, divisionText } from '@shared/places/divisions'
import { moment } from '../../platform/formatting/dates'
import { count, money } from '../../platform/formatting/money'
import { pages } from '../../platform/pages'
import type { IconName } from '../../platform/ui/Icon'
import type { Tone } from '../../platform/ui/Tag'
import { purposeLabel } from '../scan/purposes'

/** Where, in words and no nearer than the city, and who says so: the phone, or a person. What nobody said stays unsaid. */
export function placeWords({ place, city }: Pick<CodeEvent, 'place' | 'city'>): string {
  if (!place) return '没说在哪'
  if ('divisionCode' in place) return `${divisionText({ division: cityIn(place.divisionCode) })}（自己选的）`
  return `${city ? divisionText({ division: city }) : '不在国内城市'}（定位）`
}

/** One line of a code's life. */
export interface Told {
  icon: IconName
  tone: Exclude<Tone, 'plain'>
  title: string
  when: string
  note?: string
  /** What the scan said then. */
  tag?: { tone: Tone; text: string }
  links: { label: string; url: string }[]
}

/** The last signs of an SSCC or an id, by which a person tells one from another. */
export const tail = (code: string) => code.slice(-4)

const verdicts: Record<Verdict, { tone: Tone; text: string }> = {
  genuine: { tone: 'success', text: '正品' },
  repeat: { tone: 'warn', text: '又扫' },
  elsewhere: { tone: 'danger', text: '窜货' },
  notShipped: { tone: 'danger', text: '没出厂' },
  void: { tone: 'danger', text: '作废' },
  forged: { tone: 'danger', text: '假货' },
}

const looks: Record<CodeEvent['what'], Pick<Told, 'icon' | 'tone'>> = {
  issued: { icon: 'tag', tone: 'brand' },
  packed: { icon: 'box', tone: 'brand' },
  shipped: { icon: 'truck', tone: 'brand' },
  received: { icon: 'check', tone: 'brand' },
  returned: { icon: 'undo', tone: 'warn' },
  opened: { icon: 'gift', tone: 'citrus' },
  scanned: { icon: 'scan', tone: 'brand' },
  sold: { icon: 'store', tone: 'success' },
  bound: { icon: 'user', tone: 'success' },
  priced: { icon: 'eye', tone: 'brand' },
  voided: { icon: 'x', tone: 'danger' },
}

const who = ({ by }: CodeEvent, otherwise: string) => by?.partyName ?? by?.name ?? otherwise
/** Staff with the party that they work for. */
const person = ({ by }: CodeEvent) => (by?.name ? [by.name, by.partyName && `（${by.partyName}）`].filter(Boolean).join('') : undefined)

function titleOf(event: CodeEvent): string {
  const { what, purpose, by, price = 0 } = event
  const some = event.cases && event.cases > 1 ? ` ${count(event.cases)} 箱` : ''
  switch (what) {
    case 'issued':
      return ['发码', by?.name].filter(Boolean).join(' · ')
    case 'packed':
      return [`装箱${some}`, by?.name].filter(Boolean).join(' · ')
    case 'shipped':
      return `发给 ${who(event, '客户')}${some}`
    case 'received':
      return `${who(event, '客户')} 收到${some}`
    case 'returned':
      return `${who(event, '客户')} 退回${some}`
    case 'opened':
      return `${who(event, '门店')} 开箱领奖`
    case 'sold':
      return `${who(event, '门店')} 卖出`
    case 'bound':
      return by?.partyId ? `${who(event, '门店')} 绑定` : '顾客绑定'
    case 'priced':
      return `巡店看到卖 ${money(price)}`
    case 'voided':
      return ['作废', by?.name].filter(Boolean).join(' · ')
    case 'scanned': {
      const use = purpose === 'verify' || !purpose ? '验真' : purposeLabel[purpose]
      return person(event) ? `${person(event)} ${use}` : `有人${use}`
    }
    default:
      return what satisfies never
  }
}

function noteOf(event: CodeEvent): string | undefined {
  const { what, sscc, corrected, reason, by } = event
  if (what === 'issued' && sscc) return `按打印装在尾号 ${tail(sscc)} 的箱`
  if (what === 'packed') {
    const into = sscc ? `尾号 ${tail(sscc)} 的箱` : ''
    return [into, corrected ? '和打印的不一样' : '和打印的一样'].filter(Boolean).join(' · ')
  }
  if (what === 'scanned') return placeWords(event)
  if (what === 'sold') return [by?.name, event.place && placeWords(event)].filter(Boolean).join(' · ') || undefined
  if (what === 'priced') return [person(event), placeWords(event)].filter(Boolean).join(' · ')
  if (what === 'bound' && !by?.partyId && by?.name) return `尾号 ${by.name}`
  return reason
}

function linksOf({ what, shipmentId, shipmentNumber, orderId, orderNumber, returnId }: CodeEvent): Told['links'] {
  if (returnId) return [{ label: '退货单', url: `${pages.return}?returnId=${returnId}` }]
  // What was received came with the same papers.
  if (what !== 'shipped') return []
  return [
    ...(shipmentId ? [{ label: `发货单 ${shipmentNumber ?? ''}`.trim(), url: `${pages.shipment}?shipmentId=${shipmentId}` }] : []),
    ...(orderId ? [{ label: `订单 ${orderNumber ?? ''}`.trim(), url: `${pages.order}?orderId=${orderId}` }] : []),
  ]
}

function tagOf({ verdict, nth }: CodeEvent): Told['tag'] {
  if (!verdict) return undefined
  return verdict === 'repeat' && nth ? { tone: 'warn', text: `第 ${nth} 次` } : verdicts[verdict]
}

/** A code's life, the newest first. */
export const toldOf = (events: readonly CodeEvent[]): Told[] =>
  [...events].reverse().map((event): Told => {
    const [note, tag] = [noteOf(event), tagOf(event)]
    const { tone } = tag && tag.tone !== 'success' && tag.tone !== 'plain' ? (tag as { tone: Told['tone'] }) : looks[event.what]
    return {
      ...{ icon: looks[event.what].icon, tone, title: titleOf(event), when: moment(event.at), links: linksOf(event) },
      ...(note && { note }),
      ...(tag && { tag }),
    }
  })

const what = { item: '这件', case: '这箱', pallet: '这托' } as const

/** Where it is now, in a line, and what more is known of that. */
export function nowOf({ kind, holder, sold, owner, contents, events }: CodeHistory): { icon: IconName; title: string; note: string }[] {
  const last = events.at(-1)?.what
  const owned = owner && {
    icon: 'user' as const,
    title: owner.kind === 'store' ? `${owner.name ?? '门店'} 绑定的` : '顾客绑定的',
    note: [owner.tail && `尾号 ${owner.tail}`, moment(owner.boundAt)].filter(Boolean).join(' · '),
  }
  const sale = sold && { icon: 'store' as const, title: `${sold.storeName ?? '门店'} 卖出了`, note: moment(sold.at) }
  if (owned || sale) return [owned, sale].filter((one) => one !== undefined)
  if (holder) {
    const { holderName, shippedAt, receivedAt, areas, returnId } = holder
    const since = returnId
      ? `${moment(shippedAt)} 退回来的`
      : receivedAt
        ? `${moment(receivedAt)} 收到`
        : `${moment(shippedAt)} 发出，还没扫收`
    const sells = areas.length > 0 && `该在 ${areas.slice(0, 2).map(areaText).join('、')}${areas.length > 2 ? '等地' : ''} 卖`
    return [{ icon: 'store', title: `在 ${holderName} 手里`, note: [since, sells].filter(Boolean).join(' · ') }]
  }
  if (contents?.pieces === 0) return [{ icon: 'box', title: `${what[kind]}空了`, note: '里面的都卖出或绑定了' }]
  if (last === 'voided') return [{ icon: 'x', title: '作废了', note: '不能再卖' }]
  if (kind === 'pallet' && events.some(({ what: one }) => one === 'shipped'))
    return [{ icon: 'boxes', title: '不在同一家手里', note: '下面看每一箱在谁手里' }]
  return [{ icon: 'home', title: '还在总部', note: last === 'returned' ? '退回来的，可以再发' : '没有发货的记录' }]
}

const areaText = (area: string) => divisionText({ division: area.padEnd(6, '0') })
