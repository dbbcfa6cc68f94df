import * as z from 'zod/mini'

export const Kind = z.enum(['hq', 'dealer', 'store'])
export type Kind = z.infer<typeof Kind>

export const HqRole = z.enum(['admin', 'boss', 'channelManager', 'orderDesk', 'creditController', 'finance', 'warehouse', 'salesRep'])
/** A dealer or store of any level has these. */
export const TradeRole = z.enum(['owner', 'buyer', 'warehouse', 'clerk'])
export const Role = z.enum([...HqRole.options, ...TradeRole.options.filter((role) => role !== 'warehouse')])
export type Role = z.infer<typeof Role>

export const rolesOf = (kind: Kind): readonly Role[] => (kind === 'hq' ? HqRole.options : TradeRole.options)
