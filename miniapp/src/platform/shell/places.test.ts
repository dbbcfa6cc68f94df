import { describe, expect, it } from '@jest/globals'
import { getBonus, listBonusPrograms } from '@shared/bonus/api'
import { listPriceLists, listProducts, listVisibleRanges } from '@shared/catalog/api'
import { listOfferedProducts } from '@shared/catalog/offers'
import { getCodeHistory, getDealerSign, listCodeBatches } from '@shared/codes/api'
import { listHoldings } from '@shared/codes/cases'
import { scanCode } from '@shared/codes/scanning'
import { listCustomers, listPrivileges, listRebindings } from '@shared/consumers/api'
import { getAccount, getCredit } from '@shared/credit/api'
import { listDiversionCases } from '@shared/diversion/lists'
import { listStock } from '@shared/inventory/api'
import { getCart, listOrders } from '@shared/orders/api'
import { getParty, listParties, listStaff, saveParty } from '@shared/parties/api'
import { type Kind, type Role, rolesOf } from '@shared/parties/roles'
import { listPaymentVouchers } from '@shared/payments/api'
import { listReturns } from '@shared/returns/api'
import { listClaims, listShipments } from '@shared/shipments/api'
import { listStatements } from '@shared/statements/api'
import { pages } from '../pages'
import { maySee, othersOf, type Person, type PlaceName, places, placesOf, tabsOf } from './places'

const somebody = (kind: Kind, ...roles: Role[]) => ({ staff: { roles }, party: { kind } }) as unknown as Person
const everybody = (['hq', 'dealer', 'store'] as const).flatMap((kind) => rolesOf(kind).map((role) => somebody(kind, role)))
const names = (shown: { label: string }[]) => shown.map(({ label }) => label)

describe('the tab bar', () => {
  it.each([
    ['a dealer’s owner', somebody('dealer', 'owner'), ['首页', '商城', '扫码', '客户订单', '我的']],
    ['a store’s clerk', somebody('store', 'clerk'), ['首页', '商城', '扫码', '订单', '我的']],
    ['the order desk', somebody('hq', 'orderDesk'), ['首页', '扫码', '订单台', '我的']],
    ['a sales rep', somebody('hq', 'salesRep'), ['首页', '商城', '扫码', '订单', '我的']],
  ])('of %s', (_, person, tabs) => expect(names(tabsOf(person))).toEqual(tabs))

  it('has two to five tabs for everybody, the first home and the last their own', () => {
    for (const person of everybody) {
      const tabs = tabsOf(person)
      expect(tabs.length).toBeGreaterThanOrEqual(2)
      expect(tabs.length).toBeLessThanOrEqual(5)
      expect([tabs[0]?.name, tabs.at(-1)?.name]).toEqual(['home', 'me'])
    }
  })
})

it('leads nobody to a page whose first question the server refuses them', () => {
  const asks: Partial<Record<PlaceName, { who: unknown }[]>> = {
    mall: [listOfferedProducts, getCart],
    desk: [listOrders],
    scan: [scanCode],
    orders: [listOrders],
    sending: [listOrders],
    parcels: [listShipments],
    claims: [listClaims],
    returns: [listReturns],
    batches: [listCodeBatches],
    bonus: [getBonus, listBonusPrograms],
    diversion: [listDiversionCases],
    ownCases: [listDiversionCases],
    codeHistory: [getCodeHistory],
    holdings: [listHoldings],
    privileges: [listPrivileges],
    rebindings: [listRebindings],
    sign: [getDealerSign],
    customers: [listCustomers],
    products: [listProducts],
    priceLists: [listPriceLists],
    ranges: [listVisibleRanges],
    stock: [listStock],
    parties: [listParties],
    staff: [listStaff],
    settings: [getParty, saveParty],
    creditLines: [getCredit],
    myCredit: [getAccount],
    finance: [listPaymentVouchers],
    statementDesk: [listStatements],
    myPayments: [listPaymentVouchers],
    myStatements: [listStatements],
  }
  for (const person of everybody)
    for (const [name, endpoints] of Object.entries(asks))
      for (const { who } of endpoints) {
        if (!maySee(name as PlaceName, person)) continue
        if (who === 'anyone') continue
        const roles = (who as Partial<Record<Kind, readonly Role[] | 'any'>>)[person.party.kind]
        const may = roles === 'any' || person.staff.roles.some((role) => roles?.includes(role))
        expect([name, person.party.kind, person.staff.roles, may]).toEqual([name, person.party.kind, person.staff.roles, true])
      }
})

it('gives every place a page of its own, a word and an icon', () => {
  const all = Object.values(places)
  expect(new Set(all.map(({ path }) => path)).size).toBe(all.length)
  for (const { path, label } of all) {
    expect(Object.values(pages)).toContain(path)
    expect(label).toMatch(/^[\u4e00-\u9fff]{2,4}$/)
  }
})

it('is reached by everybody who may see it, by the bar or from 我的', () => {
  for (const person of everybody) expect([...tabsOf(person), ...othersOf(person)]).toHaveLength(placesOf(person).length)
})

it('has something for every role, and several roles see what each of them sees', () => {
  const both = somebody('hq', 'salesRep', 'finance')
  for (const person of [somebody('hq', 'salesRep'), somebody('hq', 'finance')])
    for (const { name } of placesOf(person)) expect(maySee(name, both)).toBe(true)
})
