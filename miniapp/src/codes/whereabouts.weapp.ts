import type { ScanPlace } from '@shared/codes/model'
import { getFuzzyLocation } from '@tarojs/taro'

const [fresh, longest] = [10 * 60_000, 1_500]
let last: { at: number; place: ScanPlace | undefined } | undefined

/** WeChat's fuzzy location, which is no more than the city; nothing where its owner does not let it say. */
export async function whereabouts(): Promise<ScanPlace | undefined> {
  if (last && Date.now() - last.at < fresh) return last.place
  const asked = Promise.resolve(getFuzzyLocation({ type: 'wgs84' }))
    .then(
      ({ latitude: lat, longitude: lng }): ScanPlace => ({ lat, lng }),
      () => undefined,
    )
    .then((place) => {
      last = { at: Date.now(), place }
      return place
    })
  return Promise.race([asked, new Promise<undefined>((done) => setTimeout(done, longest, undefined))])
}
