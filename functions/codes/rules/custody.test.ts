import { expect, it } from '@jest/globals'
import type { Party } from '@shared/parties/model'
import { custodyFor } from './moving'

const now = '2026-11-22T00:00:00.000Z'
const by = { shipmentId: 'shp_1', orderId: undefined }
const dealer = { partyId: 'pty_1', kind: 'dealer', name: '宏远商贸', division: '330603' } as unknown as Party
const store = { partyId: 'pty_2', kind: 'store', name: '惠民超市', division: '310115' } as unknown as Party

it('goods are of the territory that HQ states of the dealer as they leave, else of its city; what comes later changes nothing', () => {
  const stated = custodyFor({ ...dealer, territory: ['3301', '3306'] }, undefined, by, now)
  expect([stated.areas, custodyFor(dealer, undefined, by, now).areas]).toEqual([['3301', '3306'], ['3306']])
  expect(custodyFor(store, stated, by, now)).toMatchObject({ holderId: store.partyId, dealerId: dealer.partyId, areas: ['3301', '3306'] })
  expect(custodyFor({ ...dealer, partyId: 'pty_3' as never, territory: ['3302'] }, stated, by, now).areas).toEqual(['3302'])
})
