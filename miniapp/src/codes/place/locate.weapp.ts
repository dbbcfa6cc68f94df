import { getFuzzyLocation, getSetting, openSetting } from '@tarojs/taro'
import type { Point } from './here'

const scope = 'scope.userFuzzyLocation'

/** WeChat's fuzzy location, which is no more than the city; nothing where its owner does not let it say. */
export const locate = (): Promise<Point | undefined> =>
  Promise.resolve(getFuzzyLocation({ type: 'wgs84' })).then(
    ({ latitude: lat, longitude: lng }) => ({ lat, lng }),
    () => undefined,
  )

const said = async () => ((await getSetting()).authSetting as Record<string, boolean | undefined>)[scope]

/** Whether its owner has said yes or no before, so that nothing need be asked. */
export const isSettled = () =>
  said()
    .then((answer) => answer !== undefined)
    .catch(() => false)

/** Who has once said no is asked by WeChat's own page of settings alone. */
export const askAgain = async () => {
  if ((await said().catch(() => undefined)) === false) await openSetting().catch(() => undefined)
}
