import { beforeEach, describe, expect, it } from '@jest/globals'
import { hereOf, type Kept } from './here'
import { cityOf, pillWords } from './words'

const shaoxing = { lat: 30.01, lng: 120.58 }
let at: number
let lying: Kept | undefined
let answer: typeof shaoxing | undefined
let asked: number
let settled: boolean

const phone = () =>
  hereOf({
    ...{ read: () => lying, now: () => at, tell: () => undefined, isSettled: async () => settled, askAgain: async () => undefined },
    write: (kept) => {
      lying = kept
    },
    locate: async () => {
      asked++
      return answer
    },
  })

beforeEach(() => {
  at = Date.parse('2026-11-22T00:00:00.000Z')
  ;[lying, answer, asked, settled] = [undefined, shaoxing, 0, false]
})

describe('where scans of a phone are made', () => {
  it('is where it is, for ten minutes without looking again', async () => {
    const here = phone()
    expect(here.here()).toEqual({ how: 'unasked' })
    expect([await here.place(), await here.place()]).toEqual([shaoxing, shaoxing])
    expect([here.here(), asked]).toEqual([{ how: 'located', point: shaoxing }, 1])
    at += 11 * 60_000
    await here.place()
    expect(asked).toBe(2)
  })

  it('is nowhere when its owner refuses: nothing is made of the party, of the last place or of what was chosen long ago', async () => {
    answer = undefined
    lying = { chosen: { division: '330600', at: '2026-11-21T11:59:00.000Z' }, recent: ['330600'] }
    const here = phone()
    expect([await here.place(), here.here(), here.recent()]).toEqual([undefined, { how: 'none' }, ['330600']])
  })

  it('is what was chosen, for twelve hours and by another start of the app too, until the phone may say it again', async () => {
    answer = undefined
    phone().choose('330600')
    phone().choose('330100')
    phone().choose('330600')
    expect([await phone().place(), phone().recent(), asked]).toEqual([{ divisionCode: '330600' }, ['330600', '330100'], 0])
    const here = phone()
    expect([await here.locate(), await here.place()]).toEqual([undefined, { divisionCode: '330600' }])
    answer = shaoxing
    expect([await here.locate(), await here.place(), here.recent()]).toEqual([shaoxing, shaoxing, ['330600', '330100']])
  })

  it('is looked for before the first scan only where nobody need be asked', async () => {
    const here = phone()
    await here.lookQuietly()
    expect([asked, here.here()]).toEqual([0, { how: 'unasked' }])
    settled = true
    await here.lookQuietly()
    await here.lookQuietly()
    expect([asked, here.here().how]).toEqual([1, 'located'])
  })
})

it('is said by the city, as soon as a scan from there was told one', () => {
  const here = { how: 'located', point: shaoxing } as const
  const scan = (place: object, seenIn?: string) =>
    ({ state: 'told', task: { kind: 'scan', uri: 'x', purpose: 'verify', place }, scan: { seenIn } }) as never
  expect(cityOf(here, [scan({ lat: 1, lng: 2 }, '440100'), scan({ ...shaoxing })])).toBeUndefined()
  expect(cityOf(here, [scan(shaoxing, '330600'), scan({ divisionCode: '440100' }, '440100')])).toBe('330600')
  expect(cityOf({ how: 'none' }, [scan(shaoxing, '330600')])).toBeUndefined()
})

it.each([
  [{ how: 'chosen', division: '330603' }, '330603', '在 绍兴市', '改'],
  [{ how: 'located', point: shaoxing }, '310100', '在 上海市', '改'],
  [{ how: 'located', point: shaoxing }, undefined, '已定位', '改'],
  [{ how: 'none' }, undefined, '没给位置', '选城市'],
  [{ how: 'unasked' }, undefined, '还没定位', '选城市'],
] as const)('%j in %s is 「%s · %s」', (here, city, text, change) => expect(pillWords(here, city)).toEqual({ text, change }))
