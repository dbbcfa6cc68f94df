import * as z from 'zod/mini'
import { endpoint } from '../kernel/endpoint'
import { After, pageOf } from '../kernel/page'
import { Reason } from '../orders/model'
import { PartyId } from '../parties/model'
import { Binding, Customer, CustomerAccess, OwnerId, Privilege, Rebinding, RebindingStatus, ToldOfDealer } from './model'

const keepers = { scope: 'party', hq: ['admin', 'channelManager'] } as const

/**
 * The caller's own, newest first; `points` are all there are. `dealerId` is whose customer the caller is, a store's whom it buys from until a scan
 * says otherwise; `asked` is the last request for another dealer and what HQ said.
 */
export const listBindings = endpoint({
  method: 'GET',
  path: '/bindings',
  title: '我绑定的商品和积分（消费者、门店）',
  who: 'anyone',
  consumes: 'must',
  input: z.object({ after: z.optional(After) }),
  output: z.extend(pageOf(Binding), {
    points: z.int(),
    dealerId: z.optional(PartyId),
    dealerName: z.optional(z.string()),
    /** Whether it became that by a scan; a store that did not is its supplier's without being among its customers. */
    byScan: z.boolean(),
    asked: z.optional(ToldOfDealer),
  }),
  refusals: ['session.invalid', 'actor.forbidden'],
})

/**
 * A consumer or store scans a dealer's sign. Who is bound to none is bound at once; who is bound to another asks for it, and HQ decides: one
 * request at a time (`rebinding.waiting`). After a hundred signs within an hour that are nobody's, nothing is told (`scan.throttled`).
 */
export const bindDealer = endpoint({
  method: 'POST',
  path: '/dealer-bindings',
  title: '扫码绑定经销商（换绑要总部同意）',
  who: 'anyone',
  consumes: 'must',
  input: z.object({ scanId: Rebinding.def.shape.requestId, dealerId: PartyId }),
  output: z.object({ status: z.enum(['bound', ...RebindingStatus.options]), dealerId: PartyId, requestId: z.optional(z.string()) }),
  refusals: [
    ...(['session.invalid', 'actor.forbidden', 'party.unknown', 'scan.duplicate', 'save.conflict', 'rebinding.waiting'] as const),
    'scan.throttled',
  ],
})

export const listRebindings = endpoint({
  method: 'GET',
  path: '/dealer-bindings',
  title: '换绑申请',
  who: keepers,
  input: z.object({ status: z.optional(RebindingStatus), after: z.optional(After) }),
  output: pageOf(Rebinding),
})

/**
 * Accepted, a consumer or store is the new dealer's customer from now on. A store also buys from it, where that dealer stands above it in the
 * tree; where it does not, supply, prices and credit stay as they are (`supply`), because a store's place in the tree never changes.
 */
export const decideRebinding = endpoint({
  method: 'POST',
  path: '/dealer-bindings/{requestId}/decision',
  title: '处理换绑申请',
  who: keepers,
  input: z.object({ requestId: Rebinding.def.shape.requestId, accept: z.boolean(), reason: z.optional(Reason) }),
  output: Rebinding,
  refusals: ['rebinding.unknown', 'rebinding.decided', 'rebinding.stale', 'rebinding.dealerGone', 'save.conflict'],
})

/** A dealer's own; HQ names the dealer, and each reading of HQ's stands in the log that the dealer reads. */
export const listCustomers = endpoint({
  method: 'GET',
  path: '/customers',
  title: '经销商名下的消费者和门店',
  who: { scope: 'party', hq: ['admin', 'boss', 'channelManager'], dealer: ['owner', 'clerk'] },
  input: z.object({ partyId: z.optional(PartyId), after: z.optional(After) }),
  output: pageOf(Customer),
  refusals: ['party.unknown'],
})

/** What one customer made its own, newest first: to the dealer it is bound to, and to HQ, whose reading stands in that dealer's log. */
export const listCustomerItems = endpoint({
  method: 'GET',
  path: '/customers/{ownerId}/items',
  title: '一位客户绑定的商品',
  who: { scope: 'party', hq: ['admin', 'boss', 'channelManager'], dealer: ['owner', 'clerk'] },
  input: z.object({ ownerId: OwnerId, after: z.optional(After) }),
  output: z.extend(pageOf(Binding), { points: z.int() }),
  refusals: ['party.unknown'],
})

export const listCustomerAccess = endpoint({
  method: 'GET',
  path: '/customers/access',
  title: '总部查看客户资料的记录',
  who: { scope: 'party', hq: ['admin', 'boss', 'channelManager'], dealer: ['owner'] },
  input: z.object({ partyId: z.optional(PartyId), after: z.optional(After) }),
  output: pageOf(CustomerAccess),
  refusals: ['party.unknown'],
})

export const savePrivilege = endpoint({
  method: 'PUT',
  path: '/privileges/{skuId}',
  title: '设置绑定权益：积分、保修',
  who: keepers,
  input: Privilege,
  output: Privilege,
  refusals: ['product.unknown'],
})

export const listPrivileges = endpoint({
  method: 'GET',
  path: '/privileges',
  title: '绑定权益列表',
  who: { scope: 'party', hq: 'any' },
  input: z.object({ after: z.optional(After) }),
  output: pageOf(Privilege),
})
