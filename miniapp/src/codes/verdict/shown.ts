import type { ScannedProduct } from '@shared/codes/model'
import type { Instant } from '@shared/kernel/time'
import type { Kind } from '@shared/parties/roles'
import type * as z from 'zod/mini'
import { moment } from '../../platform/formatting/dates'
import { money } from '../../platform/formatting/money'
import type { Waiting } from '../waiting/task'
import { doneOf, evidenceOf, isCase, type Told, tailOf, toldOf } from './words'

/** The paper slip under the word: what it is about. */
export interface Slip {
  product: z.infer<typeof ScannedProduct> | undefined
  title: string
  lines: string[]
  tail: string
}

/** What a scan that was answered shows: its verdict; that it was received, sold or bound; or why not. */
export function shownOf(
  { task, scan, binding, bonus, reported, message, code, boundAt }: Waiting,
  kind: Kind | undefined,
  looks = 0,
): Told & { slip: Slip } {
  const purpose = task.kind === 'scan' ? task.purpose : 'verify'
  const tail = tailOf(task.uri)
  if (binding) return boundOf(binding, tail)
  if (bonus) return earnedOf(bonus, tail)
  if (reported) return reportedOf(reported, tail)
  if (code === 'code.bound') return takenOf(boundAt, tail)
  if (!scan) {
    const word = (task.kind !== 'scan' && failed[task.kind]) || failed[purpose]
    const says = wholeCase(task, code) ? '整箱到「收货」里扫' : notCase(task, code) ? '这不是箱码，请扫箱子上的码' : (message ?? '')
    return { passes: false, sign: 'x', word, says, slip: { product: undefined, title: '没有记数', lines: [], tail } }
  }
  const told = toldOf(scan, kind, looks)
  const done = told.passes ? doneOf[purpose] : undefined
  const { product } = scan
  const title = product?.name ?? (scan.verdict === 'forged' ? '厂里没有这个码' : '查到了这个码')
  return {
    ...told,
    ...done,
    slip: { product, title: [title, product?.spec].filter(Boolean).join(' '), lines: evidenceOf(scan).slice(0, 3), tail },
  }
}

/** A case was held before the camera to be received: what to scan instead is not its bottles. */
export const wholeCase = (task: Waiting['task'], code: string | undefined) =>
  task.kind === 'scan' && task.purpose === 'receive' && code === 'code.notItem' && isCase(task.uri)

const notCase = (task: Waiting['task'], code: string | undefined) => task.kind === 'claim' && code === 'code.notCase'

const failed = {
  ...{ bind: '没绑上', claim: '没奖励', report: '没报上', ship: '没发', back: '没退' },
  ...{ verify: '看不懂', inspect: '没记上', receive: '没收', sell: '没卖成' },
}

/** Bound once, with what it brings. */
function boundOf({ name, points, warrantyUntil }: NonNullable<Waiting['binding']>, tail: string): Told & { slip: Slip } {
  const brings = [points > 0 && `得 ${points} 分`, warrantyUntil && `保修到 ${warrantyUntil}`].filter(Boolean).join('，')
  const slip = { product: undefined, title: name, lines: ['记在您名下了，别人绑不走'], tail }
  return { passes: true, sign: 'check', word: '绑好', says: brings || '记在您名下了', slip }
}

/** Somebody else was first: whose turn it was not. */
function takenOf(boundAt: Instant | undefined, tail: string): Told & { slip: Slip } {
  const says = boundAt ? `别人 ${moment(boundAt)} 先绑了` : '别人先绑了'
  const lines = ['一件只能绑一次', '不是家里人绑的，就举报']
  return { passes: false, sign: 'x', word: '绑过', says, slip: { product: undefined, title: '这件已经有主了', lines, tail } }
}

/** A case was opened: what it brought. */
const earnedOf = ({ amount, balance }: NonNullable<Waiting['bonus']>, tail: string): Told & { slip: Slip } => ({
  ...{ passes: true, sign: 'check' as const, word: '有奖', says: `开箱得 ${money(amount)}` },
  slip: { product: undefined, title: `攒着 ${money(balance)}`, lines: ['到「门店奖励」里看明细'], tail },
})

/** A report that waited for a network. */
const reportedOf = (reportId: string, tail: string): Told & { slip: Slip } => ({
  ...{ passes: true, sign: 'check' as const, word: '报了', says: '厂家收到了，会去核实' },
  slip: { product: undefined, title: '举报', lines: [`编号 ${reportId.slice(-6)}`], tail },
})
