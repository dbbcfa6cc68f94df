import type { Lifecycle } from './model'

/** From application to the end of a partnership. Who is active is suspended before leaving; who has left does not come back under the same id. */
export const nextOf: Record<Lifecycle, readonly Lifecycle[]> = {
  applied: ['reviewed', 'exited'],
  reviewed: ['contracted', 'exited'],
  contracted: ['active', 'exited'],
  active: ['suspended'],
  suspended: ['active', 'exited'],
  exited: [],
}

export const isLegalMove = (from: Lifecycle, to: Lifecycle): boolean => from === to || nextOf[from].includes(to)
