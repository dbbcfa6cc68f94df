import { usePlaces } from '../../platform/desk/usePlaces'
import { Tabs } from '../../platform/ui/Tabs'
import { Balances } from './Balances'
import { Programs } from './Programs'

const tabs = [
  { value: 'balances', label: '待付' },
  { value: 'programs', label: '方案' },
]

/** 门店奖励 of HQ: what is owed to which store, and what is given for what. */
export function HqBonus() {
  const [place, change] = usePlaces({ tab: 'balances' })
  const below = <Tabs label='看什么' tabs={tabs} value={place.tab} onChange={(tab) => change({ tab })} />
  return place.tab === 'programs' ? <Programs below={below} /> : <Balances below={below} />
}
