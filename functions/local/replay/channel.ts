import { setCreditLine } from '@shared/credit/api'
import { acceptInvitation, inviteStaff, logIn } from '@shared/identity/api'
import type { Invitation } from '@shared/identity/model'
import { newId } from '@shared/kernel/id'
import { saveParty, saveStaff } from '@shared/parties/api'
import type * as z from 'zod/mini'
import type { Runner } from '../runner'
import { Answered, type Client } from './client'
import type { Shop } from './plan'

/** The file's stores lie in Iowa, for which GB/T 2260 has no code: all of them are put into one district of Shanghai. */
const division = '310115'

/** The State's own wholesaler stands at the top, and sells to every store itself. */
export async function foundWholesaler(runner: Pick<Runner, 'invoke'>, client: Client): Promise<string> {
  const founding = { partyId: newId('pty'), name: 'Iowa ABD', division, staffId: newId('stf'), staffName: 'Iowa ABD' }
  const { invitation } = (await runner.invoke('foundChannel', founding)) as { invitation: z.infer<typeof Invitation> }
  return (await withCode(client, 'hq', (code) => client.call(acceptInvitation, { code, invitation }))).token
}

export interface Buyer {
  shop: Shop
  token: string
}

/** A store with its credit, and its owner, who is invited, binds the WeChat of the phone and then signs in with it. */
export async function openStore(client: Client, admin: string, shop: Shop): Promise<Buyer> {
  const partyId = newId('pty')
  const staffId = newId('stf')
  const name = (shop.name || shop.store).slice(0, 60)
  await client.call(saveParty, { partyId, kind: 'store', name, division, lifecycle: 'active' }, admin)
  await client.call(saveStaff, { staffId, partyId, name: `店主 ${shop.store}`, roles: ['owner'] }, admin)
  const { invitation } = await client.call(inviteStaff, { staffId }, admin)
  await withCode(client, shop.store, (code) => client.call(acceptInvitation, { code, invitation }))
  // Exactly what the day comes to, so that a cent too much would be refused.
  await client.call(setCreditLine, { buyerId: partyId, limit: shop.owes, overLimit: 'refuse', term: { kind: 'days', days: 30 } }, admin)
  const { token } = await withCode(client, shop.store, (code) => client.call(logIn, { code }))
  return { shop, token }
}

/** A code serves once, so whoever WeChat lets wait comes back with another. */
async function withCode<T>(client: Client, person: string, signIn: (code: string) => Promise<T>, tries = 5): Promise<T> {
  // What `wx.login` on this person's phone would give; the stand-in for WeChat mints it.
  const { code } = await client.send<{ code: string }>('POST', '/local/wx-codes', { openid: `o${person.padStart(27, '0')}` })
  try {
    return await signIn(code)
  } catch (error) {
    if (tries <= 1 || !(error instanceof Answered) || error.code !== 'wechat.unavailable') throw error
    return withCode(client, person, signIn, tries - 1)
  }
}
