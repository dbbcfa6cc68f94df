import { go } from '../../platform/go'
import { othersOf, type Person } from '../../platform/shell/places'
import { Card } from '../../platform/ui/Card'
import { Cell } from '../../platform/ui/Cell'

/** What the tab bar has no room for. */
export const Others = ({ person }: { person: Person }) => {
  const others = othersOf(person)
  if (others.length === 0) return null
  return (
    <Card>
      {others.map(({ name, path, label, icon }) => (
        <Cell key={name} title={label} icon={icon} onTap={() => go(path)} />
      ))}
    </Card>
  )
}
