import { Blank } from './Blank'

/** No network: the page reads again by itself when it is back (Queries.tsx). */
export const Offline = ({ onRetry }: { onRetry: () => void }) => (
  <Blank art='plug' title='没连上网' text='数据都在，没有变。连上后会自动接着取' action={{ label: '再试一次', onTap: onRetry }} />
)
