import { expect, it } from '@jest/globals'
import { pages } from '../src/platform/pages'
import { opened, small, violations } from './axe'
import { withBrowser } from './screen'

withBrowser()

it.each([
  ['signIn', undefined],
  ['home', 'demo-keqiao-owner'],
  ['mall', 'demo-keqiao-owner'],
  ['cart', 'demo-keqiao-1-clerk'],
  ['quickOrder', 'demo-keqiao-owner'],
  ['orders', 'demo-keqiao-owner'],
  ['desk', 'demo-keqiao-owner'],
  ['staff', 'demo-keqiao-owner'],
  ['me', 'demo-keqiao-owner'],
  ['myCredit', 'demo-keqiao-owner'],
  ['pay', 'demo-keqiao-owner'],
  ['myPayments', 'demo-keqiao-owner'],
  ['finance', 'demo-keqiao-owner'],
  ['statements', 'demo-keqiao-owner'],
  ['statement', 'demo-keqiao-owner'],
  ['statementDesk', 'demo-keqiao-owner'],
  ['settings', 'demo-keqiao-owner'],
  ['sellOut', 'demo-keqiao-owner'],
  ['packing', 'demo-hq-warehouse'],
  ['checkCode', undefined],
  ['myItems', undefined],
  ['myItems', 'demo-keqiao-1-owner'],
  ['joinDealer', undefined],
  ['dealerSign', 'demo-keqiao-owner'],
  ['customers', 'demo-keqiao-owner'],
  ['rebindings', 'demo-hq-admin'],
  ['privileges', 'demo-hq-admin'],
  ['reportCode', undefined],
  ['reportCode', 'demo-keqiao-1-owner'],
  ['diversion', 'demo-hq-admin'],
  ['floorPrices', 'demo-hq-admin'],
] as const)('on a phone, %s: axe finds nothing, and a finger everything', async (name, code) => {
  const page = await opened(pages[name], code, 390)
  expect([await violations(page), await small(page)]).toEqual([[], []])
})

it.each([
  ['home', 'demo-hq-admin'],
  ['desk', 'demo-hq-order-desk'],
  ['products', 'demo-hq-admin'],
  ['priceLists', 'demo-hq-admin'],
  ['ranges', 'demo-hq-admin'],
  ['parties', 'demo-hq-admin'],
  ['stock', 'demo-hq-admin'],
  ['sellOut', 'demo-hq-admin'],
  ['packing', 'demo-hq-warehouse'],
  ['creditLines', 'demo-hq-credit-controller'],
  ['finance', 'demo-hq-finance'],
  ['statementDesk', 'demo-hq-finance'],
  ['statement', 'demo-zj-owner'],
  ['myItems', 'demo-keqiao-1-owner'],
  ['rebindings', 'demo-hq-admin'],
  ['privileges', 'demo-hq-admin'],
  ['reportCode', 'demo-keqiao-1-owner'],
  ['diversion', 'demo-hq-admin'],
  ['floorPrices', 'demo-hq-admin'],
] as const)('on a desk, %s: axe finds nothing', async (name, code) => {
  const page = await opened(pages[name], code, 1440)
  expect(await violations(page)).toEqual([])
})
