import { logInConsumer } from '@shared/consumers/session'
import { Refused } from '@shared/kernel/refused'
import { send } from './send'
import { stored } from './stored'
import { wechatCode } from './wechatCode'

const box = stored('consumer', logInConsumer.output)
/** A session that ends within so many milliseconds is made anew while the old one still serves. */
const soon = 24 * 3600_000
const isFresh = ({ expiresAt }: { expiresAt: string }) => Date.parse(expiresAt) > Date.now() + soon

let entering: Promise<string | undefined> | undefined

/** Whoever holds the phone, known by WeChat alone: nobody signs in for it, and it is no session of staff. */
export const consumer = {
  /** Undefined where there is no WeChat that could say who it is. However many ask at once, WeChat is asked once. */
  async token(): Promise<string | undefined> {
    const known = box.read()
    if (known && isFresh(known)) return known.token
    entering ??= enter().finally(() => {
      entering = undefined
    })
    return entering
  },
  /** In place of one that the server takes no more; a late call finds the new one there already. */
  async renewed(token: string): Promise<string | undefined> {
    if (box.read()?.token === token) box.clear()
    return consumer.token()
  },
}

async function enter(): Promise<string | undefined> {
  const code = await wechatCode()
  if (!code) return undefined
  const fresh = await send(logInConsumer, { code }, undefined)
  box.write(fresh)
  return fresh.token
}

/** As `consumer.token`; where one need not be known, who is not known to WeChat just now goes without. */
export async function consumerToken(consumes: 'may' | 'must'): Promise<string | undefined> {
  if (consumes === 'may')
    return consumer.token().catch((problem) => {
      if (problem instanceof Refused) return undefined
      throw problem
    })
  const token = await consumer.token()
  if (!token) throw Object.assign(new Refused('session.invalid'), { message: '请在微信里打开：用微信扫一扫这个码' })
  return token
}
