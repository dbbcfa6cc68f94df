import type { Fen } from '@shared/kernel/money'

/** 1234567 fen → 12,345.67 */
export function yuanText(amount: Fen): string {
  const [whole, cents] = (Math.abs(amount) / 100).toFixed(2).split('.') as [string, string]
  return `${amount < 0 ? '-' : ''}${whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}
