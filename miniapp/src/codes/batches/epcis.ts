import { exportEpcis } from '@shared/codes/api'

/** Of what events are told: a batch's, an order's, or of a time. */
export type Scope = { batchId: string } | { orderId: string } | { from: string; to: string }

/** So many pages a file: fifty thousand items, about fifteen megabytes. */
export const pagesAFile = 50

export const pathOf = (scope: Scope, after: string | undefined) =>
  `${exportEpcis.path}?${Object.entries({ ...scope, ...(after && { after }) })
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`

/** The mark of the next page, out of the header `link` of this one. */
export const nextIn = (link: string | undefined): string | undefined => {
  const [, after] = /[?&]after=([^&>]+)[^>]*>; rel="next"/.exec(link ?? '') ?? []
  return after && decodeURIComponent(after)
}

interface Document {
  epcisBody: { eventList: unknown[] }
}

interface Told {
  page: (path: string) => Promise<{ data: unknown; link: string | undefined }>
  save: (name: string, text: string) => Promise<void>
  say: (events: number) => void
}

/** Page by page into documents of `pagesAFile` pages, so that no phone has to hold a million events; answers how many events there were. */
export async function collected(scope: Scope, name: string, { page, save, say }: Told): Promise<number> {
  let [after, part, events]: [string | undefined, number, number] = [undefined, 0, 0]
  do {
    let document: Document | undefined
    for (let pages = 0; pages < pagesAFile && (pages === 0 || after); pages++) {
      const { data, link }: { data: unknown; link: string | undefined } = await page(pathOf(scope, after))
      const { eventList } = (data as Document).epcisBody
      if (document) document.epcisBody.eventList.push(...eventList)
      else document = data as Document
      events += eventList.length
      after = nextIn(link)
      say(events)
    }
    part++
    if (events > 0) await save(part === 1 && !after ? `${name}.jsonld` : `${name}-${part}.jsonld`, JSON.stringify(document))
  } while (after)
  return events
}
