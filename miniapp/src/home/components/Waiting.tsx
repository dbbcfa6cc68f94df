import { go } from '../../platform/go'
import { Card } from '../../platform/ui/Card'
import { Cell } from '../../platform/ui/Cell'
import type { Need } from '../needs'

/** What waits on the books, or at the desk of diversion, where anything does. */
export const Waiting = ({ title, needs }: { title: string; needs: readonly Need[] }) =>
  needs.length === 0 ? null : (
    <Card title={title}>
      {needs.map(({ key, icon, tone, title: what, note, url }) => (
        <Cell key={key} title={what} note={note} icon={icon} tone={tone} onTap={() => go(url)} />
      ))}
    </Card>
  )
