import { type Action, Blank } from './Blank'

/** No network: the page reads again by itself when it is back (Queries.tsx). */
export const Offline = ({ onRetry, second }: { onRetry: () => void; second?: Action | undefined }) => (
  <Blank
    art='plug'
    title='没连上网'
    text='数据都在，没有变。连上后会自动接着取'
    action={{ label: '再试一次', onTap: onRetry }}
    second={second}
  />
)
