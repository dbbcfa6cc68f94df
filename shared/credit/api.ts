import * as z from 'zod/mini'
import { endpoint } from '../kernel/endpoint'
import { After, pageOf } from '../kernel/page'
import { PartyId } from '../parties/model'
import { Credit, CreditShown } from './model'

export const getCredit = endpoint({
  method: 'GET',
  path: '/credit',
  title: '信用额度（默认：我方在供货方的额度）',
  who: { scope: 'deal', hq: 'any', dealer: ['owner', 'buyer', 'clerk'], store: ['owner', 'buyer', 'clerk'] },
  input: z.object({ sellerId: z.optional(PartyId), buyerId: z.optional(PartyId) }),
  output: CreditShown,
  refusals: ['party.unknown'],
})

/** The lines that a seller has granted, by the buyers' names. */
export const listCredits = endpoint({
  method: 'GET',
  path: '/credits',
  title: '我给客户的信用额度',
  who: {
    scope: 'subtree',
    hq: ['admin', 'boss', 'channelManager', 'orderDesk', 'creditController', 'finance'],
    dealer: ['owner', 'clerk'],
  },
  input: z.object({ sellerId: z.optional(PartyId), after: z.optional(After) }),
  output: pageOf(CreditShown),
})

/** Sets what the seller grants; what is already drawn stays drawn, so `left` may become negative. `blockOverdue` stays as it is when absent. */
export const setCreditLine = endpoint({
  method: 'PUT',
  path: '/credit',
  title: '设定信用额度',
  who: { scope: 'party', hq: ['admin', 'creditController'], dealer: ['owner'] },
  input: z.pick(z.extend(Credit, { sellerId: z.optional(PartyId) }), {
    sellerId: true,
    buyerId: true,
    limit: true,
    overLimit: true,
    term: true,
    blockOverdue: true,
  }),
  output: CreditShown,
  refusals: ['party.unknown', 'save.conflict'],
})
