import { pages } from '../../platform/pages'
import type { Waiting } from '../waiting/task'

/** Where a code is reported, with what its verdict makes likely. */
export const reportOf = ({ task, scan }: Pick<Waiting, 'task' | 'scan'>): string =>
  `${pages.reportCode}?uri=${encodeURIComponent(task.uri)}${scan ? `&verdict=${scan.verdict}` : ''}`

/** Where an inspector writes down prices of shelves. */
export const shelves = `${pages.reportCode}?purpose=inspect`
