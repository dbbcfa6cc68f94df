import { Blank } from './Blank'

/** Who may not see this, and who can open it. */
export const NoPermission = ({ text }: { text: string }) => <Blank art='lock' title='这一页您还看不了' text={text} />
