import { statementStatusLabel } from '@shared/statements/labels'
import type { Statement } from '@shared/statements/model'
import { moment } from '../../platform/formatting/dates'
import { money } from '../../platform/formatting/money'
import { Note } from '../../platform/ui/Note'

/** How the month stands between the two, in a sentence. */
export const Standing = ({ statement, side }: { statement: Statement; side: 'buyer' | 'seller' }) => {
  const { status, confirmed, disputed = 0, closing } = statement
  switch (status) {
    case 'open':
      return <Note icon='clock'>这个月还没过完。下月 1 日出账，出账后再核</Note>
    case 'confirmed':
      return (
        <Note tone='success' icon='done'>
          {confirmed ? `${confirmed.by.name} ${moment(confirmed.at)} 确认过，欠款 ${money(closing)}` : statementStatusLabel.confirmed}
        </Note>
      )
    case 'disputed':
      return (
        <Note tone='danger' icon='alert'>
          {side === 'buyer' ? `${disputed} 笔不对，等对方处理` : `客户说 ${disputed} 笔不对，回他或申请调账`}
        </Note>
      )
    case 'issued':
      return side === 'seller' ? <Note icon='clock'>等客户核。他核完会确认，或者说哪笔不对</Note> : null
    default:
      return status satisfies never
  }
}
