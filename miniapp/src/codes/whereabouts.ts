import type { ScanPlace } from '@shared/codes/model'

const [fresh, longest] = [10 * 60_000, 1_500]
let last: { at: number; place: ScanPlace | undefined } | undefined

/** Some hundred metres: which city it is, not whose door. */
export const coarse = (degrees: number) => Math.round(degrees * 100) / 100

/** Where the phone is, as its owner lets it say; nothing where he does not. A scan waits for it a second and a half at most. */
export async function whereabouts(): Promise<ScanPlace | undefined> {
  if (last && Date.now() - last.at < fresh) return last.place
  const asked = new Promise<ScanPlace | undefined>((done) => {
    if (!globalThis.navigator?.geolocation) return done(undefined)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => done({ lat: coarse(coords.latitude), lng: coarse(coords.longitude) }),
      () => done(undefined),
      { maximumAge: fresh, timeout: 10_000 },
    )
  }).then((place) => {
    last = { at: Date.now(), place }
    return place
  })
  return Promise.race([asked, new Promise<undefined>((done) => setTimeout(done, longest, undefined))])
}
