import { signOut } from '@shared/identity/api'
import type { Session } from '@shared/identity/model'
import { reLaunch } from '@tarojs/taro'
import { send } from '../platform/send'
import { session } from '../platform/session'

/** Keeps the session and goes on to where the person was heading. */
export function enter(fresh: Session, next: string) {
  session.keep(fresh)
  return reLaunch({ url: next })
}

/** The device forgets at once; the server is told so that the refresh token dies too, but nobody waits for it. */
export function leave() {
  const refreshToken = session.current()?.refreshToken
  if (refreshToken) void send(signOut, { refreshToken }, undefined).catch(() => undefined)
  session.end()
}
