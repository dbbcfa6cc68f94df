import { Refused } from '@shared/kernel/refused'
import { money } from '../platform/formatting/money'
import { words } from '../platform/ui/words'

/** Why a move did not go through, with who could, where the refusal says so. */
export function moveWords(error: Error): string {
  if (!(error instanceof Refused) || error.code !== 'approval.overLimit') return words(error)
  const { limit, could } = error.detail as { limit?: { amount?: number; discount?: number }; could?: { name: string }[] }
  const upTo = [
    limit?.amount !== undefined && `单笔 ${money(limit.amount)}`,
    limit?.discount !== undefined && `让价 ${Math.round(limit.discount) / 100}%`,
  ].filter(Boolean)
  const who = could?.length
    ? `请${could
        .slice(0, 3)
        .map(({ name }) => name)
        .join('、')}审`
    : '本公司还没有人有这么大的权限，请老板在员工里放宽'
  return `超出您的审核权限${upTo.length > 0 ? `（${upTo.join('、')}）` : ''}，${who}`
}
