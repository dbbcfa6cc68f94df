import type * as z from 'zod/mini'
import type { Kind, Role } from '../parties/roles'
import type { RefusalCode } from './refused'

/**
 * How far a caller's reach goes, enforced by `functions/platform/scope.ts`:
 * self = the person's own things; party = rows of the caller's own party; deal = what the caller's party buys or sells
 * (to look at: also its subtree's, and for a sales rep that of the divisions assigned); subtree = the caller's party and all below it.
 */
export type Scope = 'self' | 'party' | 'deal' | 'subtree'

/** Who may call: per kind of party the roles, or `any` of them. */
export type Who = { scope: Scope } & { [K in Kind]?: readonly Role[] | 'any' }

/** One HTTP operation, described once: the phone calls it, one Lambda answers it, /openapi.json prints it. */
export interface Endpoint<
  I extends z.ZodMiniType = z.ZodMiniType,
  O extends z.ZodMiniType = z.ZodMiniType,
  W extends 'anyone' | Who = 'anyone' | Who,
> {
  method: 'GET' | 'POST' | 'PUT'
  path: `/${string}`
  /** One Chinese line for the reader of the API. */
  title: string
  who: W
  /** A consumer's own session opens it too: may = so does none at all, must = without it, or one of staff, nobody is known to whom it could belong. */
  consumes?: 'may' | 'must'
  input: I
  output: O
  /** What it may refuse with, beyond input.invalid, session.invalid and actor.forbidden. */
  refusals?: readonly RefusalCode[]
}

export const endpoint = <I extends z.ZodMiniType, O extends z.ZodMiniType, const W extends 'anyone' | Who>(
  e: Endpoint<I, O, W>,
): Endpoint<I, O, W> => e
