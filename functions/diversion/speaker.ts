import type { Actor } from '../platform/auth'

/** Whoever calls, as a case knows who speaks. */
export const speakerOf = ({ staff: { staffId, name, roles }, party: { kind } }: Actor) => ({ kind, roles, staffId, name })
