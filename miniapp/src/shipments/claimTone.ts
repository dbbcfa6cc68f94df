import type { ClaimStatus } from '@shared/shipments/claim'

/** The colour beside the word. */
export const claimTone: Record<ClaimStatus, 'warn' | 'success' | 'brand' | 'plain'> = {
  open: 'warn',
  accepted: 'success',
  partly: 'brand',
  rejected: 'plain',
}
