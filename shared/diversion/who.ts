/** A sales rep sees what is of dealers, and of places, in the areas assigned. */
export const readers = { scope: 'party', hq: ['admin', 'boss', 'channelManager', 'salesRep'] } as const
/**
 * Whose goods they are (a dealer, or a store that HQ sends to) sees the own case once it is heard or penalised, and of it nothing that leads to
 * who told of it. A sales rep sees, beside those of the areas, the case that the rep was sent for.
 */
export const heard = { ...readers, dealer: ['owner', 'buyer'], store: ['owner', 'buyer'] } as const
export const deciders = { scope: 'party', hq: ['admin', 'channelManager'] } as const
