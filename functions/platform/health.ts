import { health } from '@shared/platform/api'
import { http } from './http'

/** Says that the API answers, without touching anything behind it. */
export const handler = http(health, async ({ now }) => ({ status: 'ok' as const, at: now }))
