import type { AccountShown } from '@shared/credit/model'
import type { Fen } from '@shared/kernel/money'
import { shortDay } from '../../platform/credit/entryWords'
import { money } from '../../platform/formatting/money'

export interface Answer {
  tone: 'danger' | 'ink'
  lead: string
  fen?: Fen
  words?: string
  note: string
}

/** The first line of an account: what is late, what is due next, or that nothing is. */
export function answerOf(account: AccountShown, today: string, side: 'buyer' | 'seller'): Answer {
  const { overdue, nextDue, balance, onAccount, blockOverdue } = account
  if (overdue.amount > 0) {
    const since = overdue.since ? `${shortDay(overdue.since, today)} 就该付了` : '已过了约定的日子'
    const then = blockOverdue ? (side === 'buyer' ? '，付清才发货' : '，付清前不发货') : ''
    return { tone: 'danger', lead: '逾期', fen: overdue.amount, note: since + then }
  }
  if (nextDue) {
    const when = nextDue.on === today ? '今天要付' : `${shortDay(nextDue.on, today)} 前要付`
    return {
      tone: 'ink',
      lead: side === 'buyer' ? when : when.replace('要付', '应收'),
      fen: nextDue.amount,
      note: `欠款一共 ${money(balance)}`,
    }
  }
  if (onAccount > 0 || balance < 0)
    return { tone: 'ink', lead: side === 'buyer' ? '多付的，下次抵' : '客户多付的', fen: Math.max(onAccount, -balance), note: '没有要付的' }
  return { tone: 'ink', lead: '现在', words: side === 'buyer' ? '没有要付的' : '没有欠款', note: '发货后这里会出现要付的日子' }
}
