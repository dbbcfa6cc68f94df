import { useDesk } from '../ui/useWide'
import { DeskPage } from './DeskPage'
import { Guarded } from './Guarded'
import { PhonePage } from './PhonePage'
import type { PageProps } from './pageProps'

/** Every page behind the sign-in: bars of a phone below 900 px, side bar and top bar from there up. */
export const Page = (props: PageProps) => {
  const Frame = useDesk() ? DeskPage : PhonePage
  return <Guarded page={props} frame={Frame} />
}
