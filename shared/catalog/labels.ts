import type { ListKind } from '../pricing/model'

export const listKindLabel: Record<ListKind, string> = { contract: '合同价', party: '客户专价', level: '等级价', base: '基准价' }
