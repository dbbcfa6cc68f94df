import { Guarded } from './Guarded'
import { PhonePage } from './PhonePage'
import type { PageProps } from './pageProps'

export const Page = (props: PageProps) => <Guarded page={props} frame={PhonePage} />
