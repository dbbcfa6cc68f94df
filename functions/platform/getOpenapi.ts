import { getOpenapi } from '@shared/platform/api'
import { endpoints } from './endpoints'
import { http } from './http'
import { openapi } from './openapi'

let described: Record<string, unknown> | undefined

/** The API describes itself, made once per warm Lambda. */
export const handler = http(getOpenapi, async () => {
  described ??= openapi(endpoints)
  return described
})
