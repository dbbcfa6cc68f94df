import { describe, expect, it } from '@jest/globals'
import { collected, nextIn, pagesAFile, pathOf } from './epcis'

describe('the events of a batch', () => {
  const served = (pages: number) => {
    const asked: string[] = []
    const files: [string, number][] = []
    const said: number[] = []
    const done = collected({ batchId: 'bat_1' }, 'epcis-bat_1', {
      page: async (path) => {
        asked.push(path)
        const next = asked.length < pages ? `<https://q.cn/epcis/events?batchId=bat_1&after=p%3D${asked.length}>; rel="next"` : undefined
        return { data: { type: 'EPCISDocument', epcisBody: { eventList: [asked.length, 0] } }, link: next }
      },
      save: async (name, text) => void files.push([name, JSON.parse(text).epcisBody.eventList.length]),
      say: (events) => void said.push(events),
    })
    return { done, asked, files, said }
  }

  it('come page by page into one document', async () => {
    const { done, asked, files, said } = served(3)
    expect(await done).toBe(6)
    expect(asked).toEqual(['', '&after=p%3D1', '&after=p%3D2'].map((after) => `/epcis/events?batchId=bat_1${after}`))
    expect([files, said]).toEqual([[['epcis-bat_1.jsonld', 6]], [2, 4, 6]])
  })

  it('are several files where they are too many', async () => {
    const { done, files } = served(pagesAFile + 1)
    expect(await done).toBe(2 * (pagesAFile + 1))
    expect(files).toEqual([
      ['epcis-bat_1-1.jsonld', 2 * pagesAFile],
      ['epcis-bat_1-2.jsonld', 2],
    ])
  })
})

it('where nothing happened there is no file', async () => {
  const page = async () => ({ data: { epcisBody: { eventList: [] } }, link: undefined })
  const save = () => Promise.reject(new Error('no file'))
  expect(await collected({ batchId: 'bat_1' }, 'x', { page, save, say: () => undefined })).toBe(0)
})

it('a period stands in the address as it is', () =>
  expect(pathOf({ from: '2026-11-01T00:00:00.000+08:00', to: 'b' }, undefined)).toBe(
    '/epcis/events?from=2026-11-01T00%3A00%3A00.000%2B08%3A00&to=b',
  ))
it('without a next page there is none', () =>
  expect([nextIn(undefined), nextIn('<x?after=1>; rel="prev"')]).toEqual([undefined, undefined]))
