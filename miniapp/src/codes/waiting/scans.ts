import { bindCode, claimBonus, receiveCases, receiveReturnedCases, scanCode, shipCases } from '@shared/codes/scanning'
import { reportCode } from '@shared/diversion/reporting'
import { newId } from '@shared/kernel/id'
import { onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'
import { call } from '../../platform/call'
import { session } from '../../platform/session'
import { setCount } from '../../platform/shell/counts'
import { stored } from '../../platform/stored'
import { consumerHere, isOf, scanQueue } from './queue'
import { type Answer, type Task, Waiting } from './task'

const box = stored('scans', z.array(Waiting))
const none: readonly Waiting[] = []
const listeners = new Set<() => void>()
const read = () => box.read() ?? none
const who = () => session.current()?.staff.staffId ?? consumerHere

let known: { all: readonly Waiting[]; by: string; own: readonly Waiting[] } | undefined
/** What this person scanned on this phone: others' scans are nobody else's to see. */
function own(): readonly Waiting[] {
  const [all, by] = [read(), who()]
  if (known?.all !== all || known.by !== by) known = { all, by, own: all.filter((one) => isOf(one, by)) }
  return known.own
}

function tell() {
  setCount('scan', own().filter(({ state }) => state === 'waiting').length)
  for (const listener of listeners) listener()
}

type PhotoSender = (scanId: Waiting['scanId'], task: Task & { kind: 'report' }) => Promise<Answer>
let photoSender: PhotoSender | undefined

async function send({ scanId, at, task }: Waiting): Promise<Answer> {
  const { uri } = task
  switch (task.kind) {
    case 'scan':
      return { scan: await call(scanCode, { scanId, uri, purpose: task.purpose, at, ...(task.place && { place: task.place }) }) }
    case 'bind':
      return { binding: await call(bindCode, { scanId, uri }) }
    case 'claim':
      return { bonus: await call(claimBonus, { scanId, uri }) }
    case 'report':
      if (task.photos && photoSender) return photoSender(scanId, task)
      return { reported: (await call(reportCode, { scanId, uri, ...task.report })).reportId }
    case 'back':
      return { load: await call(receiveReturnedCases, { returnId: task.returnId, scanId, uris: [uri] }) }
    default:
      return { load: await call(task.kind === 'ship' ? shipCases : receiveCases, { shipmentId: task.shipmentId, scanId, uris: [uri] }) }
  }
}

const queue = scanQueue({
  read,
  write: (all) => {
    box.write(all)
    tell()
  },
  send,
  ready: ({ task }) => task.kind !== 'report' || !task.photos || photoSender !== undefined,
  who,
  mint: () => newId('scn'),
  now: () => new Date().toISOString(),
  alone: (work) => globalThis.navigator?.locks?.request('scans', work) ?? work(),
})

/** A network that is back, and every half minute: it may be back, or somebody signed in again, without anybody having said so. */
const every = 30_000
/** Who has scanned too much may in an hour. */
const throttled = 300_000
let timer: ReturnType<typeof setTimeout> | undefined

async function flush() {
  clearTimeout(timer)
  await queue.flush()
  clearTimeout(timer)
  const [next] = [...own(), ...read()].filter(({ state }) => state === 'waiting')
  if (next) timer = setTimeout(() => void flush(), next.code === 'scan.throttled' ? throttled : every)
}
onlineManager.subscribe((online) => {
  if (online) void flush()
})

/** The scans of this phone. */
export const scans = {
  add(task: Task, scanId?: Waiting['scanId']) {
    const added = queue.add(task, scanId)
    void flush()
    return added
  },
  flush,
  forget: queue.forget,
  all: own,
  /** For keeping house: what waits on this phone, whoever made it. */
  everybodys: read,
  /** By report/sending.ts, which a start does without; until it is there, reports with photos wait and hold up nothing. */
  sendPhotosBy(sender: PhotoSender) {
    photoSender = sender
    void flush()
  },
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
export const useScans = () => useSyncExternalStore(subscribe, own)
