import { go } from '../../platform/go'
import { Card } from '../../platform/ui/Card'
import { Cell } from '../../platform/ui/Cell'
import type { Need } from '../needs'

/** What waits on the books, where anything does. */
export const MoneyWaiting = ({ needs }: { needs: readonly Need[] }) =>
  needs.length === 0 ? null : (
    <Card title='账上等着的'>
      {needs.map(({ key, icon, tone, title, note, url }) => (
        <Cell key={key} title={title} note={note} icon={icon} tone={tone} onTap={() => go(url)} />
      ))}
    </Card>
  )
