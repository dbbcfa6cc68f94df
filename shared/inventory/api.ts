import * as z from 'zod/mini'
import { endpoint } from '../kernel/endpoint'
import { After, pageOf } from '../kernel/page'
import { PartyId } from '../parties/model'
import { Adjusted, Adjustment, Stock } from './model'

export const adjustStock = endpoint({
  method: 'POST',
  path: '/stock-adjustments',
  title: '调整库存（盘点、期初、报损）',
  who: { scope: 'party', hq: ['admin', 'warehouse'], dealer: ['owner', 'warehouse'], store: ['owner', 'warehouse'] },
  input: z.extend(Adjustment, { partyId: z.optional(PartyId) }),
  output: Adjusted,
  refusals: ['adjustment.duplicate', 'stock.insufficient', 'product.unknown', 'save.conflict'],
})

export const listStock = endpoint({
  method: 'GET',
  path: '/stock',
  title: '库存',
  who: { scope: 'subtree', hq: 'any', dealer: 'any', store: 'any' },
  input: z.object({ partyId: z.optional(PartyId), after: z.optional(After) }),
  output: pageOf(Stock),
  refusals: ['party.unknown'],
})
