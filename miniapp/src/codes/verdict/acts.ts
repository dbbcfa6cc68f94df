import type { ScanAction } from '@shared/codes/model'

interface Asked {
  passes: boolean
  actions: readonly ScanAction[]
  /** What goes before the next scan, where it may be done: a consumer opened this link for it. */
  leads: readonly ScanAction[]
}

/** Buttons from the top: what stops the goods is reported first; what passes leads on, or goes on to the next. */
export function actsOf({ passes, actions, leads }: Asked): (ScanAction | 'next')[] {
  const first = passes ? leads.find((action) => actions.includes(action)) : actions.find((action) => action === 'report')
  return [...(first ? [first] : []), 'next', ...actions.filter((action) => action !== first)]
}
