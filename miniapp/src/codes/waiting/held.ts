import type { Waiting } from './task'

/** What keeps a scan on the phone though there is a signal, and what is to be done about it. */
const words: Partial<Record<string, string>> = {
  'session.invalid': '登录过期，登录后自动送',
  'scan.throttled': '扫得太多，过一小时再送',
}

/** Sent in the order in which they were made: what holds up the first of them holds up all. */
export const heldOf = (all: readonly Pick<Waiting, 'state' | 'code'>[]): string | undefined =>
  words[all.find(({ state }) => state === 'waiting')?.code ?? '']

/** Photos that wait with reports. */
export const photosIn = (all: readonly Pick<Waiting, 'state' | 'task'>[]): number =>
  all.reduce((sum, { state, task }) => sum + (state === 'waiting' && task.kind === 'report' ? (task.photos?.length ?? 0) : 0), 0)
