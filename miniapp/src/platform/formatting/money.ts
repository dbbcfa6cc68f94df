import type { Fen } from '@shared/kernel/money'

const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** Fen as its parts, so that the sign of the currency can stand smaller. A minus is a real one. */
export function moneyParts(fen: Fen): { sign: string; yuan: string } {
  const [whole = '0', cents = '00'] = (Math.abs(fen) / 100).toFixed(2).split('.')
  return { sign: fen < 0 ? '−¥' : '¥', yuan: `${grouped(whole)}.${cents}` }
}

/** ¥1,234.50 */
export function money(fen: Fen): string {
  const { sign, yuan } = moneyParts(fen)
  return sign + yuan
}

/** For summaries alone: ¥100 万, ¥12.4 万; below ten thousand yuan as usual. */
export function shortMoney(fen: Fen): string {
  const [tenThousands, hundredMillions] = [Math.abs(fen) / 1_000_000, Math.abs(fen) / 10_000_000_000]
  if (tenThousands < 1) return money(fen)
  const sign = fen < 0 ? '−¥' : '¥'
  const [value, unit] = hundredMillions >= 1 ? [hundredMillions, '亿'] : [tenThousands, '万']
  return `${sign}${grouped(String(Math.round(value * 10) / 10))} ${unit}`
}

/** 1234 -> 1,234 */
export const count = (n: number): string => `${n < 0 ? '−' : ''}${grouped(String(Math.abs(n)))}`

/** What somebody typed as yuan, in fen; nothing where it is no amount. */
export function typedMoney(text: string): Fen | undefined {
  const clean = text.replace(/[¥￥,，\s]/g, '')
  return /^\d{1,13}(\.\d{0,2})?$/.test(clean) ? Math.round(Number(clean) * 100) : undefined
}
