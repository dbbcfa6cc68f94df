import type * as z from 'zod/mini'

const unclear = '填得不对'

/** What is wrong with a form, by field: 「lines.0.price」. The schema is the endpoint's own, so the page refuses what the server would. */
export function problemsOf(schema: z.ZodMiniType, value: unknown): Record<string, string> {
  const issues = schema.safeParse(value).error?.issues ?? []
  return Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), /[\u4e00-\u9fff]/.test(message) ? message : unclear]))
}

/** What a field says: what is empty is not wrong before somebody wants to save it. */
export const saidOf = (problem: string | undefined, text: string, asked: boolean): string | undefined =>
  !problem || (!asked && !text.trim()) ? undefined : text.trim() ? problem : '还没填'

/** A count as it is typed; nothing where it is none. */
export const typedCount = (text: string): number | undefined => (/^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : undefined)

/** Fen as one types yuan. */
export const typedYuan = (fen: number | undefined): string => (fen === undefined ? '' : (fen / 100).toFixed(2))
