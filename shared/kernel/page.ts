import * as z from 'zod/mini'

/** Where the next page goes on; opaque to the caller. */
export const After = z.string().check(z.regex(/^[A-Za-z0-9_-]{2,600}$/, { error: '翻页标记不对，请从第一页重新打开' }))

export const pageSize = 20

export const pageOf = <T extends z.ZodMiniType>(item: T) => z.object({ items: z.array(item), next: z.optional(After) })
