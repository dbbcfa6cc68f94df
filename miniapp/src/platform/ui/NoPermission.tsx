import { type Action, Blank } from './Blank'

/** Who may not see this, and who can open it. */
export const NoPermission = ({ text, second }: { text: string; second?: Action | undefined }) => (
  <Blank art='lock' title='这一页您还看不了' text={text} second={second} />
)
