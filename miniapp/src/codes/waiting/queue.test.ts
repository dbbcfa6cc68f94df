import { describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { Refused } from '@shared/kernel/refused'
import { Unanswered } from '../../platform/unanswered'
import { consumerHere, isOf, mostTold, scanQueue } from './queue'
import type { Task, Waiting } from './task'

const scan = (n: number): Task => ({ kind: 'scan', uri: `https://qdt.cn/01/06901234567892/21/${n}`, purpose: 'verify' })
const told = { verdict: 'genuine', first: true, count: 1, actions: [] } as const

/** The server counts by scanId; the phone's storage outlives whoever reads it. */
function world() {
  const counted = new Map<string, string>()
  const came: string[] = []
  let storage = '[]'
  let person: string = consumerHere
  let way = async (_: Waiting): Promise<'lost before' | 'lost after' | undefined> => undefined
  const phone = () =>
    scanQueue({
      read: () => JSON.parse(storage) as Waiting[],
      write: (all) => {
        storage = JSON.stringify(all)
      },
      async send(one) {
        const trouble = await way(one)
        if (trouble === 'lost before') throw new Unanswered('offline')
        if (!counted.has(one.scanId)) came.push(one.task.uri)
        counted.set(one.scanId, one.task.uri)
        if (trouble === 'lost after') throw new Unanswered('timeout')
        return { scan: { ...told, actions: [] } }
      },
      who: () => person,
      mint: () => newId('scn'),
      now: () => '2026-11-21T01:00:00.000Z',
      alone: (work) => work(),
    })
  return {
    ...{ counted, came, phone },
    all: () => JSON.parse(storage) as Waiting[],
    left: () => (JSON.parse(storage) as Waiting[]).filter(({ state }) => state === 'waiting').length,
    let: (next: typeof way) => {
      way = next
    },
    becomes: (next: string) => {
      person = next
    },
  }
}

describe('scans made without signal', () => {
  it('stay on the phone, in order, and go up once each when it is back', async () => {
    const here = world()
    here.let(async () => 'lost before')
    const phone = here.phone()
    for (let n = 0; n < 5; n++) phone.add(scan(n))
    await phone.flush()
    expect([here.left(), here.counted.size]).toEqual([5, 0])
    here.let(async () => undefined)
    await phone.flush()
    expect(here.left()).toBe(0)
    expect(here.came).toEqual([0, 1, 2, 3, 4].map((n) => scan(n).uri))
    expect(here.all().every(({ state, scan: answer }) => state === 'told' && answer?.verdict === 'genuine')).toBe(true)
  })

  it('of a day: five hundred, answers lost at random and the app killed again and again, are five hundred on the server', async () => {
    const here = world()
    let n = 0
    let seed = 20261121
    const chance = () => {
      seed = (seed * 48271) % 2147483647
      return seed / 2147483647
    }
    here.let(async () => (chance() < 0.2 ? 'lost before' : chance() < 0.3 ? 'lost after' : undefined))
    for (let tries = 0; (n < 500 || here.left() > 0) && tries < 20_000; tries++) {
      // A new phone each time: nothing is remembered but what lies in its storage.
      const phone = here.phone()
      if (n < 500) phone.add(scan(n++))
      const sending = phone.flush()
      if (chance() < 0.5) await sending
    }
    await here.phone().flush()
    expect([n, here.left(), here.counted.size]).toEqual([500, 0, 500])
    expect(new Set(here.counted.values()).size).toBe(500)
  })

  it('that were killed between the answer and its being kept are sent again under the same id', async () => {
    const here = world()
    const scanId = here.phone().add(scan(1))
    here.let(async () => 'lost after')
    await here.phone().flush()
    here.let(async () => undefined)
    await here.phone().flush()
    expect([...here.counted.keys()]).toEqual([scanId])
  })
})

it('what the server refuses is told with its words, and what comes after goes on', async () => {
  const here = world()
  const phone = here.phone()
  const [bad, good] = [phone.add(scan(1)), phone.add(scan(2))]
  here.let(async ({ scanId }) => {
    if (scanId === bad) throw Object.assign(new Refused('code.malformed'), { message: '这不是一个完整的码' })
    return undefined
  })
  await phone.flush()
  expect(here.all().map(({ scanId, state, message }) => [scanId, state, message])).toEqual([
    [bad, 'refused', '这不是一个完整的码'],
    [good, 'told', undefined],
  ])
})

it.each(['service.busy', 'scan.throttled', 'session.invalid'] as const)('%s keeps it for later', async (code) => {
  const here = world()
  here.phone().add(scan(1))
  here.let(async () => {
    throw new Refused(code)
  })
  await here.phone().flush()
  expect(here.left()).toBe(1)
})

it('what one person scanned never goes up as another', async () => {
  const here = world()
  here.let(async () => 'lost before')
  const phone = here.phone()
  phone.add(scan(1))
  await phone.flush()
  here.becomes('stf_b')
  here.let(async () => undefined)
  phone.add(scan(2))
  await phone.flush()
  expect(here.came).toEqual([scan(2).uri])
  here.becomes(consumerHere)
  await phone.flush()
  expect(here.came).toEqual([scan(2).uri, scan(1).uri])
})

it('who clears the list clears what is theirs: staff and the consumer who holds the same phone see their own alone', async () => {
  const here = world()
  const phone = here.phone()
  phone.add(scan(1))
  here.becomes('stf_b')
  phone.add(scan(2))
  await phone.flush()
  here.becomes(consumerHere)
  await phone.flush()
  phone.forget()
  expect(here.all().map((one) => [one.task.uri, isOf(one, 'stf_b')])).toEqual([[scan(2).uri, true]])
})

it('an item that is somebody else’s is refused with since when it is', async () => {
  const here = world()
  const phone = here.phone()
  phone.add({ kind: 'bind', uri: scan(1).uri })
  here.let(async () => {
    throw new Refused('code.bound', { boundAt: '2026-11-20T06:00:00.000Z' })
  })
  await phone.flush()
  expect(here.all()).toMatchObject([{ state: 'refused', code: 'code.bound', boundAt: '2026-11-20T06:00:00.000Z' }])
})

it('keeps the newest answers, and everything that waits', async () => {
  const here = world()
  const phone = here.phone()
  for (let n = 0; n < mostTold + 20; n++) phone.add(scan(n))
  await phone.flush()
  expect(here.all().map(({ task }) => task.uri)).toEqual(Array.from({ length: mostTold }, (_, n) => scan(n + 20).uri))
  here.let(async () => 'lost before')
  phone.add(scan(999))
  phone.forget()
  expect(here.all().map(({ task }) => task.uri)).toEqual([scan(999).uri])
})
