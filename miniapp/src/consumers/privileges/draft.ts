import type { Privilege } from '@shared/consumers/model'

export interface Draft {
  skuId: string | undefined
  points: string
  months: string
}

export const draftOf = (one: Privilege | undefined): Draft => ({
  skuId: one?.skuId,
  points: one ? `${one.points}` : '',
  months: one?.warrantyMonths ? `${one.warrantyMonths}` : '',
})

const whole = (text: string) => (/^\d{1,7}$/.test(text.trim()) ? Number(text) : undefined)

/** What is sent, or what is missing. No warranty is an empty field or a zero. */
export function privilegeIn({ skuId, points: written, months: typed }: Draft): { privilege: Privilege } | { missing: string } {
  if (!skuId) return { missing: '先选商品' }
  const points = whole(written)
  if (points === undefined || points > 1_000_000) return { missing: '积分填 0 到 1000000 的整数' }
  const months = typed.trim() === '' ? 0 : whole(typed)
  if (months === undefined || months > 240) return { missing: '保修填 0 到 240 个月' }
  return { privilege: { skuId: skuId as Privilege['skuId'], points, ...(months > 0 && { warrantyMonths: months }) } }
}
