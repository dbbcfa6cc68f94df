import { type Cases, refused } from './foreign'

export const carrierCases = (): Cases => ({
  receiveCarrierPush: { foreign: [refused('news that nobody signed', '', { param: '{}', sign: '' }, 'callback.unverified')] },
})
