import type { Scan, ScanAction, Verdict } from '@shared/codes/model'
import type { Kind } from '@shared/parties/roles'
import { cityName, placeText } from '@shared/places/divisions'
import { moment } from '../../platform/formatting/dates'
import type { Waiting } from '../waiting/task'

/** What a shop owner sees in a second: a shape, a word, a sentence. */
export interface Told {
  /** circle = pass, octagon = stop. */
  passes: boolean
  /** In the shape: a tick, a cross, an arrow over a line, or how many times. */
  sign: 'check' | 'x' | 'across' | number
  word: string
  says: string
}

/** So often somebody may look twice himself. */
const mostOwn = 2

type Given = Pick<Scan, 'verdict' | 'count' | 'first'> & Partial<Pick<Scan, 'custody' | 'proven'>>

/** Staff are told by their kind of party, a consumer without one. `looks`: how often this person has verified it on this phone, now included. */
export function toldOf({ verdict, count, first, proven }: Given, kind: Kind | undefined, looks = 0): Told {
  const trusts = kind === 'store' ? '放心卖' : kind ? '没问题' : '放心用'
  if (verdict === 'repeat') {
    // Nobody else has verified it; or its label was opened, and by nobody long before.
    if (count <= looks) return passed(`都是您自己扫的，${trusts}`)
    if (proven && count <= mostOwn) return passed(`里面的码也对，${trusts}`)
    return count <= mostOwn
      ? { passes: false, sign: count, word: '扫过', says: '不是您自己扫的，就当心' }
      : { passes: false, sign: count, word: '可疑', says: `这个码扫过 ${count} 次` }
  }
  if (verdict === 'genuine') return passed(first ? `第一次扫，${trusts}` : trusts)
  const { says, consumer, ...stop } = stops[verdict]
  return { ...stop, passes: false, says: kind ? says : consumer }
}

const passed = (says: string): Told => ({ passes: true, sign: 'check', word: '正品', says })

/** Who trades is told not to sell it, who uses it not to buy it. */
const stops: Record<Exclude<Verdict, 'genuine' | 'repeat'>, Omit<Told, 'passes'> & { consumer: string }> = {
  forged: { sign: 'x', word: '假货', says: '别卖，先收起来', consumer: '不是厂里的码，别买别用' },
  elsewhere: { sign: 'across', word: '窜货', says: '别处的货，不能在这卖', consumer: '不是供这里的货' },
  notShipped: { sign: 'x', word: '没出厂', says: '厂里没发过这件货，别卖', consumer: '厂里没发过这件货，别买' },
  void: { sign: 'x', word: '作废', says: '这个码不能用了，别卖', consumer: '这个码不能用了，别买' },
}

/** What a purpose that was carried out says, over the word of the verdict. */
export const doneOf = {
  verify: undefined,
  inspect: undefined,
  receive: { word: '收到', says: '这件收进来了' },
  sell: { word: '卖出', says: '这件记上卖出了' },
}

/** A large territory by its first areas. */
const shortened = (areas: readonly string[]) =>
  areas.length > 3 ? `${areas.slice(0, 2).join('、')} 等 ${areas.length} 处` : areas.join('、')

/** Where and when it was first seen, and what else proves the verdict: at most three lines under the product's name. */
export function evidenceOf({ verdict, product, custody, firstSeenAt, firstSeenIn, seenIn }: Scan): string[] {
  const seen =
    firstSeenAt &&
    verdict === 'repeat' &&
    `${moment(firstSeenAt)} ${firstSeenIn ? `在${cityName(firstSeenIn) ?? placeText(firstSeenIn)}` : ''}先扫过`
  const areas = verdict === 'elsewhere' && custody && `该在 ${shortened([...new Set(custody.areas.map(placeText))])} 卖`
  const here = verdict === 'elsewhere' && seenIn && `您在 ${placeText(seenIn)}`
  return [
    seen,
    areas,
    here,
    product?.madeOn && `生产 ${product.madeOn}`,
    product?.useBy && `到期 ${product.useBy}`,
    product?.lot && `批号 ${product.lot}`,
    custody && `供给 ${custody.holderName}`,
  ].filter((line): line is string => !!line)
}

/** What of a code names its item: the code under its layer says the same item once more. */
export const itemOf = (uri: string) => /(?:\/21\/|\(21\))([^/?#(]+)/.exec(uri)?.[1] ?? uri.trim()

/** Whether a code is a case's or pallet's: an SSCC, in any of its writings. */
export const isCase = (uri: string) => /(?:\/00\/|\(00\)|^(?:\]C1)?00)\d{18}/.test(uri.trim())

/** How often this phone has verified the item of one of its scans, up to that one. */
export const looksOf = (one: Waiting, all: readonly Waiting[]): number =>
  all.filter(
    ({ task, scan, at }) =>
      task.kind === 'scan' && task.purpose === 'verify' && scan && at <= one.at && itemOf(task.uri) === itemOf(one.task.uri),
  ).length

/** The last signs of a code, for saying on the phone which one it was. */
export const tailOf = (uri: string) => (uri.split(/[?#]/)[0] ?? uri).replace(/\W+$/, '').slice(-4)

const actionLabel: Record<ScanAction, string> = {
  receive: '收货',
  sell: '卖出',
  bind: '绑定',
  uncover: '刮开再绑',
  inspect: '记一次巡查',
  report: '举报',
}

/** A consumer is told in other words what a binding is. */
export const labelOf = (action: ScanAction, kind: Kind | undefined) => (action === 'bind' && !kind ? '绑到我名下' : actionLabel[action])
