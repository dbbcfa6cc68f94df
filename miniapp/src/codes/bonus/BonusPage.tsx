import { session } from '../../platform/session'
import { HqBonus } from './HqBonus'
import { MyBonus } from './MyBonus'

/** A store sees its own balance; HQ what it owes to whom, and for what. */
export const BonusPage = () => (session.current()?.party.kind === 'hq' ? <HqBonus /> : <MyBonus />)
