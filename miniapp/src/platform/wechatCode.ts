import { newId } from '@shared/kernel/id'
import * as z from 'zod/mini'
import { send } from './send'
import { stored } from './stored'
import { Unanswered } from './unanswered'

/** As WeChat calls this browser where a laptop plays WeChat. */
const phone = stored('phone', z.string().check(z.minLength(1)))
/** Answered by the local runtime alone: it is part of no deployed package. */
const mintCode = {
  method: 'POST',
  path: '/local/wx-codes',
  title: '演示微信的登录码',
  who: 'anyone',
  input: z.object({ openid: z.string() }),
  output: z.object({ code: z.string() }),
} as const

let isThere = true

/** A browser is no WeChat: only where the local runtime plays it does it give a code. */
export async function wechatCode(): Promise<string | undefined> {
  if (!isThere) return undefined
  const openid = phone.read() ?? `o${newId('scn')}`
  phone.write(openid)
  try {
    return (await send(mintCode, { openid }, undefined)).code
  } catch (problem) {
    if (problem instanceof Unanswered && problem.why !== 'broken') throw problem
    isThere = false
    return undefined
  }
}
