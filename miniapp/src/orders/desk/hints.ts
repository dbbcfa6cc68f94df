import type { Hint } from '../../platform/ui/KeyHints'

/** The keys of the order desk; who may not decide is not told those that do. */
export const hints = (decides: boolean): Hint[] => [
  { keys: ['J', 'K'], does: '上下', short: true },
  ...(decides
    ? [
        { keys: ['X'], does: '选', short: true },
        { keys: ['A'], does: '办：批准、确认、放行', short: true },
        { keys: ['R'], does: '退回', short: true },
        { keys: ['⇧A'], does: '办选中的', short: true },
        { keys: ['⇧R'], does: '退回选中的' },
      ]
    : []),
  { keys: ['↵'], does: '打开详情', short: !decides },
  { keys: ['N'], does: '放进新来的单' },
  { keys: ['1', '2', '3', '4', '5'], does: '换标签' },
]
