import { ruleLabels } from '@shared/diversion/labels'
import type { DiversionCase, DiversionSummary, SeenIn, Trace } from '@shared/diversion/model'
import type { Staff } from '@shared/parties/staff'
import { cityName, isWithin, placeText } from '@shared/places/divisions'
import type * as z from 'zod/mini'
import { moment } from '../../platform/formatting/dates'
import { money } from '../../platform/formatting/money'
import type { Happening } from '../../platform/ui/Timeline'

type Told = z.infer<typeof Trace>

/** As one says it: 绍兴; a province where no more was told. */
export const cityText = ({ city, name }: Pick<z.infer<typeof SeenIn>, 'city' | 'name'>) => name ?? cityName(city) ?? placeText(city)

/** Where the dealer sells. */
export const homeText = (division: string) => cityText({ city: division })

/** 「绍兴的货，到了杭州」 */
export function titleOf({ division, places, rules }: Pick<DiversionSummary, 'division' | 'places' | 'rules'>): string {
  const home = homeText(division)
  const worst = places[0]
  if (rules.length === 1 && rules[0] === 'unshipped') return '没出厂的码，在外面扫到了'
  if (rules.length === 1 && rules[0] === 'price') return `${home}的货，卖低了`
  if (rules.length === 1 && rules[0] === 'travel') return `${home}的码，一个在几个地方扫到`
  return worst ? `${home}的货，到了${cityText(worst)}` : `${home}的货，不在该在的地方`
}

export const rulesText = (rules: DiversionSummary['rules']) => rules.map((rule) => ruleLabels[rule]).join('、')

/** What became of this dealer's cases of the last year. */
export function recordText({ verified, dismissed, open }: DiversionCase['record']): string {
  const parts = [verified > 0 && `查实 ${verified} 件`, open > 0 && `还没定 ${open} 件`, dismissed > 0 && `排除 ${dismissed} 件`].filter(
    Boolean,
  )
  return parts.length > 0 ? `这家近一年${parts.join('，')}` : '这家近一年没有别的案子'
}

const reportWords = { open: '还没核实', upheld: '核实过，属实', dismissed: '核实过，不属实' } as const

/** One piece of evidence: where, by whom; which goods by which papers; what cannot be. A reporter stays unnamed here, and for a dealer everybody. */
export function traceOf(trace: Told, { unnamed = false } = {}): Happening {
  const { at, cityName: name, city, product, uri, by, shipmentId, shippedAt, leg, price, floor, report } = trace
  const where = city ? cityText({ city, name }) : '没说在哪'
  const who = report ? '有人举报' : (by?.name ?? (by?.partyId ? '渠道里的人' : '消费者'))
  const note = [
    `${product} · 尾号 ${uri.slice(-4)}`,
    report && !unnamed && [report.note && `「${report.note}」`, reportWords[report.status]].filter(Boolean).join(' '),
    leg && `离上一次 ${leg.km} km，只隔 ${leg.hours} 小时`,
    price !== undefined && `标价 ${money(price)}${floor === undefined ? '' : `，限价 ${money(floor)}`}`,
    shipmentId && shippedAt && `${moment(shippedAt)} 发出`,
  ].filter(Boolean)
  return { title: unnamed ? where : `${where} · ${who}`, when: moment(at), note: note.join(' · ') }
}

/** Who may be sent, as a choice: those whose areas hold a place where the goods were seen stand first, and say so. */
export function repsFor(
  { places }: Pick<DiversionSummary, 'places'>,
  staff: readonly Pick<Staff, 'staffId' | 'name' | 'roles' | 'areas' | 'disabled'>[],
) {
  const reps = staff.filter(({ roles, disabled }) => !disabled && roles.includes('salesRep'))
  return reps
    .map(({ staffId, name, areas }) => ({ value: staffId as string, name, near: places.find(({ city }) => isWithin(areas, city)) }))
    .sort((a, b) => Number(!a.near) - Number(!b.near))
    .map(({ value, name, near }) => ({ value, label: near ? `${name} · 管${cityText(near)}` : name }))
}

export interface Way {
  product: string
  /** Pieces of evidence of these goods, of all. */
  count: number
  steps: { at: string | undefined; until?: string; title: string; note?: string; orderId?: string; shipmentId?: string; broken?: boolean }[]
}

/** The way of the goods that most of the evidence is of: from the factory to where they should not be; `own` is how their dealer is called. */
export function wayOf({ traces, division }: Pick<DiversionCase, 'traces' | 'division'>, own?: string): Way | undefined {
  const groups = new Map<string, Told[]>()
  for (const trace of traces) {
    const name = trace.shipmentId ?? trace.shippedAt
    if (name) groups.set(name, [...(groups.get(name) ?? []), trace])
  }
  const [goods] = [...groups.values()].sort((a, b) => b.length - a.length)
  const last = goods?.[0]
  const first = goods?.at(-1)
  if (!goods || !last || !first) return undefined
  const { product, lot, issuedAt, shippedAt, receivedAt, holderName, orderId, shipmentId } = last
  const whose = own ?? holderName ?? homeText(division)
  const cities = [...new Set(goods.flatMap(({ city, cityName: name }) => (city ? [cityText({ city, name })] : [])))]
  // A price or a report tells of a code, but is no scan of it.
  const scans = goods.filter(({ price, report }) => price === undefined && !report)
  const items = new Set((scans.length > 0 ? scans : goods).map(({ uri }) => uri)).size
  const seen = `${cities.slice(0, 3).join('、') || '没说在哪'}${cities.length > 3 ? '等地' : ''}`
  return {
    product,
    count: goods.length,
    steps: [
      // A dealer is not told when.
      ...(own && !issuedAt ? [] : [{ at: issuedAt, title: '厂里赋码', ...(lot && { note: `批号 ${lot}` }) }]),
      { at: shippedAt, title: `发给${whose}`, ...(orderId && { orderId }), ...(shipmentId && { shipmentId }) },
      receivedAt
        ? { at: receivedAt, title: `${whose}扫码收货`, note: homeText(division) }
        : { at: undefined, title: '没有扫码收货', note: '收没收到，看发货单' },
      {
        ...{ at: first.at, title: `${seen}扫到 ${items} 件`, broken: true },
        ...(last.at !== first.at && { until: last.at }),
        note: '中间没有调货单',
      },
    ],
  }
}
