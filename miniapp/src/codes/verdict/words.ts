import type { Scan, ScanAction, Verdict } from '@shared/codes/model'
import type { Kind } from '@shared/parties/roles'
import { divisionText } from '@shared/places/divisions'
import { moment } from '../../platform/formatting/dates'

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

type Given = Pick<Scan, 'verdict' | 'count' | 'first'> & Partial<Pick<Scan, 'custody'>>

export function toldOf({ verdict, count, first }: Given, kind: Kind | undefined): Told {
  if (verdict === 'repeat')
    return count <= mostOwn
      ? { passes: false, sign: count, word: '扫过', says: '不是您自己扫的，就当心' }
      : { passes: false, sign: count, word: '可疑', says: `这个码扫过 ${count} 次` }
  if (verdict === 'genuine') {
    const trusts = kind === 'store' ? '放心卖' : kind ? '没问题' : '放心用'
    return { passes: true, sign: 'check', word: '正品', says: first ? `第一次扫，${trusts}` : trusts }
  }
  return stops[verdict]
}

const stops: Record<Exclude<Verdict, 'genuine' | 'repeat'>, Told> = {
  forged: { passes: false, sign: 'x', word: '假货', says: '别卖，先收起来' },
  elsewhere: { passes: false, sign: 'across', word: '窜货', says: '别处的货，不能在这卖' },
  notShipped: { passes: false, sign: 'x', word: '没出厂', says: '厂里没发过这件货，别卖' },
  void: { passes: false, sign: 'x', word: '作废', says: '这个码不能用了，别卖' },
}

/** What a purpose that was carried out says, over the word of the verdict. */
export const doneOf = {
  verify: undefined,
  inspect: undefined,
  receive: { word: '收到', says: '这件收进来了' },
  sell: { word: '卖出', says: '这件记上卖出了' },
}

/** By name: a code of six digits says nothing to a shop. */
const provinceOf = (division: string) => divisionText({ division: `${division.slice(0, 2)}0000` })

/** Where and when it was first seen, and what else proves the verdict: at most three lines under the product's name. */
export function evidenceOf({ verdict, product, custody, firstSeenAt, firstSeenIn }: Scan): string[] {
  const seen = firstSeenAt && verdict === 'repeat' && `第一次 ${moment(firstSeenAt)}${firstSeenIn ? ` ${provinceOf(firstSeenIn)}` : ''}`
  const areas = verdict === 'elsewhere' && custody && `该在 ${[...new Set(custody.areas.map(provinceOf))].join('、')} 卖`
  return [
    seen,
    areas,
    product?.madeOn && `生产 ${product.madeOn}`,
    product?.useBy && `到期 ${product.useBy}`,
    product?.lot && `批号 ${product.lot}`,
    custody && `供给 ${custody.holderName}`,
  ].filter((line): line is string => !!line)
}

/** The last signs of a code, for saying on the phone which one it was. */
export const tailOf = (uri: string) => (uri.split(/[?#]/)[0] ?? uri).replace(/\W+$/, '').slice(-4)

export const actionLabel: Record<ScanAction, string> = {
  receive: '收货',
  sell: '卖出',
  bind: '绑定',
  uncover: '刮开再绑',
  inspect: '记一次巡查',
  report: '举报',
}
