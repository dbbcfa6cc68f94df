import { Blank } from './Blank'

/** A browser knows nobody who has not signed in: WeChat does. */
export const InWechat = ({ what }: { what: string }) => (
  <Blank art='lock' title='请在微信里打开' text={`打开微信，用「扫一扫」再扫一次这个码，就能${what}`} />
)
