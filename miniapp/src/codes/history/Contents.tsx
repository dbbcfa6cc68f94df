import type { CodeContents } from '@shared/codes/history'
import { useState } from 'react'
import { count } from '../../platform/formatting/money'
import { Button } from '../../platform/ui/Button'
import { Card } from '../../platform/ui/Card'
import { Cell, Facts } from '../../platform/ui/Cell'
import { codeTail } from './codeTail'

interface ContentsProps {
  contents: CodeContents
  onCode: (uri: string) => void
}
const few = 10

/** What lies in a case: from the first to the last printed, what is not in it, what came from elsewhere; of a pallet its cases. */
export const Contents = ({ contents: { pieces, firstUri, lastUri, out, into, gone, cases = [] }, onCode }: ContentsProps) => {
  const [most, setMost] = useState(few)
  const strays = [
    ...into.map(({ uri }) => ({ uri, note: '从别的箱装进来的' })),
    ...out.map(({ uri, index }) => ({ uri, note: `印给这箱的第 ${count(index + 1)} 个，不在这箱` })),
  ]
  const rows = cases.length > 0 ? cases.map(caseRow) : strays.map(({ uri, note }) => ({ uri, title: codeTail(uri), note, value: '' }))
  return (
    <Card title={cases.length > 0 ? `${count(cases.length)} 箱` : '箱里'}>
      <Facts
        facts={[
          ['现在有', `${count(pieces)} 件${gone > 0 ? `（另有 ${count(gone)} 件卖出或绑定了）` : ''}`],
          ['头一个', codeTail(firstUri)],
          ['末一个', codeTail(lastUri)],
        ]}
      />
      {rows.slice(0, most).map(({ uri, title, note, value }) => (
        <Cell key={`${uri}${note}`} title={title} note={note} value={value || undefined} onTap={() => onCode(uri)} />
      ))}
      {rows.length > most && (
        <Button kind='quiet' wide onTap={() => setMost(rows.length)}>
          {`看全部 ${count(rows.length)} 个`}
        </Button>
      )}
    </Card>
  )
}

const caseRow = ({ sscc, pieces, holderName }: NonNullable<CodeContents['cases']>[number]) => ({
  ...{ uri: `(00)${sscc}`, title: `箱 尾号 ${sscc.slice(-4)}`, note: holderName ? `在 ${holderName} 手里` : '没有在外面的人手里' },
  value: `${count(pieces)} 件`,
})
