import type { Point } from './here'

/** Some hundred metres: which city it is, not whose door. */
export const coarse = (degrees: number) => Math.round(degrees * 100) / 100

/** Where the phone is, as its owner lets it say; nothing where he does not, or nobody knows. */
export const locate = (): Promise<Point | undefined> =>
  new Promise((done) => {
    if (!globalThis.navigator?.geolocation) return done(undefined)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => done({ lat: coarse(coords.latitude), lng: coarse(coords.longitude) }),
      () => done(undefined),
      { maximumAge: 600_000, timeout: 10_000 },
    )
  })

/** Whether its owner has said yes or no before, so that nothing need be asked. */
export async function isSettled(): Promise<boolean> {
  try {
    return (await navigator.permissions.query({ name: 'geolocation' })).state !== 'prompt'
  } catch {
    return false
  }
}

/** A browser asks again by itself, or its owner knows where. */
export const askAgain = async () => undefined
