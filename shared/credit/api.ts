import * as z from 'zod/mini'
import { endpoint } from '../kernel/endpoint'
import { PartyId } from '../parties/model'
import { Credit } from './model'

export const getCredit = endpoint({
  method: 'GET',
  path: '/credit',
  title: '信用额度（默认：我方在供货方的额度）',
  who: { scope: 'deal', hq: 'any', dealer: ['owner', 'buyer', 'clerk'], store: ['owner', 'buyer', 'clerk'] },
  input: z.object({ sellerId: z.optional(PartyId), buyerId: z.optional(PartyId) }),
  output: Credit,
  refusals: ['party.unknown'],
})

/** Sets what the seller grants; what is already drawn stays drawn, so `left` may become negative. */
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
  }),
  output: Credit,
  refusals: ['party.unknown', 'save.conflict'],
})
