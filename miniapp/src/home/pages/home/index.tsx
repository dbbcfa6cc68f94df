import { isOnlyRep } from '../../../platform/may'
import { session } from '../../../platform/session'
import { Page } from '../../../platform/shell/Page'
import { HqHome } from '../../components/HqHome'
import { RepHome } from '../../components/RepHome'
import { TradeHome } from '../../components/TradeHome'

/** 首页, by who is signed in. */
export default function HomePage() {
  const person = session.current()
  // Page leads whoever is not signed in to the sign-in.
  if (!person) return <Page title='首页'>{null}</Page>
  if (isOnlyRep(person)) return <RepHome person={person} />
  return person.party.kind === 'hq' ? <HqHome person={person} /> : <TradeHome person={person} />
}
