import { newId } from '@shared/kernel/id'
import { bonusCases } from './bonusCases'
import { carrierCases } from './carrierCases'
import type { Cast } from './cast'
import { catalogCases } from './catalogCases'
import { codesCases } from './codesCases'
import { consumersCases } from './consumersCases'
import { diversionCases } from './diversionCases'
import { fileCases } from './fileCases'
import { type Cases, cursor, type EndpointCases, type Foreign, nothing, refused } from './foreign'
import { orderCases } from './orderCases'
import { paymentCases } from './paymentCases'
import { returnsCases } from './returnsCases'
import { shipmentCases } from './shipmentCases'
import { statementsCases } from './statementsCases'

const guess = 'x'.repeat(32)

function identity({ staff }: Cast): Cases {
  const [sibling, own, hq] = [staff['sibling.owner']!.staffId, staff['dealer.clerk']!.staffId, staff['hq.admin']!.staffId]
  const invite = (what: string, by: string, staffId: string) => refused(what, by, { staffId })
  return {
    logIn: { foreign: [], selfOnly: 'anyone; WeChat says who it is' },
    refreshSession: {
      foreign: [refused('a session that is guessed', '', { refreshToken: `${newId('ses')}.${guess}` }, 'session.invalid')],
    },
    signOut: { foreign: [nothing('a session that is guessed', '', { refreshToken: `${newId('ses')}.${guess}` })] },
    acceptInvitation: {
      foreign: [refused("somebody's invitation, guessed", '', { code: 'demo-x', invitation: `${sibling}.${guess}` }, 'invitation.invalid')],
    },
    openWebLogin: { foreign: [], selfOnly: 'anyone; whoever opens it gets the secret' },
    collectWebLogin: {
      foreign: [refused('with a secret that is guessed', '', { webLoginId: newId('wlg'), secret: guess }, 'webLogin.expired')],
    },
    me: { own: { by: 'dealer.owner', input: {} }, foreign: [], selfOnly: 'names nobody' },
    confirmWebLogin: {
      own: { by: 'dealer.owner', input: { webLoginId: newId('wlg') }, status: 410 },
      foreign: [],
      selfOnly: 'the id is not of anybody; holes.test.ts tries whose it becomes',
    },
    inviteStaff: {
      own: { by: 'dealer.owner', input: { staffId: own } },
      foreign: [
        invite('of a sibling', 'dealer.owner', sibling),
        invite('of the party above', 'dealer.owner', hq),
        invite('of the party above', 'store.owner', own),
        invite('of nobody', 'dealer.owner', newId('stf')),
      ],
    },
  }
}

function parties({ party, id, staff }: Cast): Cases {
  const as = (member: keyof typeof party, over: object = {}) => {
    const { partyId, kind, name, division } = party[member]
    return { partyId, kind, name, division, ...over }
  }
  const fresh = (over: object) => ({ partyId: newId('pty'), kind: 'store', name: '新开门店', division: '310115', ...over })
  const hired = (over: object) => ({ staffId: newId('stf'), name: '新来的', roles: ['clerk'], ...over })
  const save = (what: string, by: string, input: object, then?: string) => refused(what, by, input, then)
  return {
    saveParty: {
      own: { by: 'dealer.owner', input: fresh({ parentId: id.dealer }) },
      foreign: [
        ...(['sibling', 'siblingStore', 'hq', 'cityStore'] as const).map((whose) => save(`changes ${whose}`, 'dealer.owner', as(whose))),
        save('changes the party above', 'store.owner', as('dealer')),
        save('raises its own level', 'dealer.owner', as('dealer', { level: 'A' })),
        save('raises its own level', 'store.owner', as('store', { level: 'A' })),
        save('raises the level of a store that another supplies', 'dealer.owner', as('direct', { level: 'A' })),
        save('suspends a store that another supplies', 'dealer.owner', as('direct', { lifecycle: 'suspended' })),
        save('leaves its supplier', 'dealer.owner', as('dealer', { supplierId: id.sibling }), 'party.supplierInvalid'),
        save('leaves its supplier', 'store.owner', as('store', { supplierId: id.hq })),
        save('lets HQ supply its store', 'dealer.owner', as('store', { supplierId: id.hq })),
        save('opens a party below a sibling', 'dealer.owner', fresh({ parentId: id.sibling })),
        save('opens a party beside itself', 'dealer.owner', fresh({ parentId: id.hq, kind: 'dealer' })),
        save('opens a party below its grandchild', 'dealer.owner', fresh({ parentId: id.cityStore })),
        save('opens a party below itself', 'store.owner', fresh({ parentId: id.store })),
        save('opens another HQ', 'dealer.owner', fresh({ kind: 'hq', parentId: id.dealer }), 'input.invalid'),
        save('opens an active party', 'dealer.owner', fresh({ parentId: id.dealer, lifecycle: 'active' }), 'party.moveIllegal'),
        save('puts a store elsewhere', 'dealer.owner', as('store', { parentId: id.sibling }), 'party.parentFixed'),
        save('makes a dealer of a store', 'dealer.owner', as('store', { kind: 'dealer' }), 'party.parentFixed'),
        save('takes back who has left', 'hq.admin', as('gone', { lifecycle: 'active' }), 'party.moveIllegal'),
        save('closes HQ', 'hq.admin', as('hq', { lifecycle: 'suspended' })),
        save('renames HQ', 'hq.channelManager', as('hq', { name: '别名' })),
      ],
    },
    getParty: {
      own: { by: 'dealer.owner', input: { partyId: id.store } },
      foreign: [
        ...(['sibling', 'siblingStore', 'hq'] as const).map((whose) => refused(whose, 'dealer.owner', { partyId: id[whose] })),
        refused('the party above', 'store.clerk', { partyId: id.dealer }),
        refused('a sibling', 'store.clerk', { partyId: id.city }),
        refused('outside the areas', 'rep', { partyId: id.sibling }),
        refused('nobody', 'dealer.owner', { partyId: newId('pty') }),
      ],
    },
    listParties: {
      own: { by: 'dealer.owner', input: {} },
      foreign: [
        ...(['sibling', 'siblingStore', 'hq'] as const).map((whose) => refused(whose, 'dealer.owner', { parentId: id[whose] })),
        refused('of the party above', 'store.owner', { parentId: id.dealer }),
        refused('outside the areas', 'rep', { parentId: id.sibling }),
        nothing('of HQ', 'rep', { parentId: id.hq }),
        nothing('of HQ, from where another stands', 'rep', { parentId: id.hq, after: cursor(`${party.sibling.name}#${id.sibling}`) }),
        nothing('from where another stands', 'rep', { after: cursor(`150102#${id.sibling}`) }),
        nothing('from where another stands', 'dealer.owner', { after: cursor(`${party.sibling.name}#${id.sibling}`) }),
      ],
    },
    saveStaff: {
      own: { by: 'dealer.owner', input: hired({ partyId: id.store }) },
      foreign: [
        ...(['sibling', 'siblingStore', 'hq'] as const).map((whose) =>
          save(`hires for ${whose}`, 'dealer.owner', hired({ partyId: id[whose] })),
        ),
        save('hires for the party above', 'store.owner', hired({ partyId: id.dealer })),
        save("takes a sibling's person", 'dealer.owner', { ...staff['sibling.clerk'], partyId: id.dealer }, 'staff.duplicate'),
        save("changes a sibling's person", 'dealer.owner', { ...staff['sibling.clerk'], name: '改名' }),
        save('makes itself an admin', 'dealer.owner', { ...staff['dealer.owner'], roles: ['owner', 'admin'] }, 'input.invalid'),
        save('hires a rep', 'dealer.owner', hired({ partyId: id.dealer, roles: ['salesRep'], areas: ['15'] }), 'input.invalid'),
        save('gives itself areas', 'dealer.owner', { ...staff['dealer.owner'], areas: ['15'] }, 'input.invalid'),
        save('takes itself to HQ', 'dealer.owner', { ...staff['dealer.owner'], partyId: id.hq, roles: ['admin'] }),
      ],
    },
    listStaff: {
      own: { by: 'dealer.owner', input: {} },
      foreign: [
        ...(['sibling', 'siblingStore', 'hq'] as const).map((whose) => refused(whose, 'dealer.owner', { partyId: id[whose] })),
        refused('of the party above', 'store.owner', { partyId: id.dealer }),
        nothing('from where another stands', 'dealer.owner', { after: cursor(`巴特尔#${staff['sibling.owner']!.staffId}`) }),
      ],
    },
  }
}

function money({ id, sku, adjustment, order }: Cast): Cases {
  const granted = { limit: 999_999_999, overLimit: 'hold', term: { kind: 'prepay' } }
  const grant = (what: string, by: string, input: object) => refused(what, by, { ...granted, ...input })
  const adjusted = (over: object = {}) => ({ adjustmentId: newId('adj'), reason: '盘点', lines: [{ skuId: sku.open, change: 1 }], ...over })
  const asked = (over: object) => ({ adjustmentId: newId('adj'), amount: -100, reason: '抹零', ...over })
  const account = (over: object = {}, ...more: Foreign[]): EndpointCases => ({
    own: { by: 'dealer.clerk', input: { buyerId: id.store } },
    foreign: [
      ...(['sibling', 'siblingStore', 'hq'] as const).map((whose) => refused(whose, 'dealer.owner', { buyerId: id[whose] })),
      refused("a sibling's with HQ", 'dealer.owner', { sellerId: id.hq, buyerId: id.sibling }),
      refused("the party above's", 'store.owner', { buyerId: id.dealer }),
      refused("the party above's, as its seller", 'store.owner', { sellerId: id.store, buyerId: id.dealer }),
      refused('outside the areas', 'rep', { buyerId: id.sibling }),
      nothing('with whom it has none', 'dealer.owner', { sellerId: id.sibling, ...over }),
      ...more,
    ],
  })
  return {
    getCredit: account(),
    listCredits: {
      own: { by: 'dealer.clerk', input: {} },
      foreign: [
        ...(['sibling', 'siblingStore', 'hq'] as const).map((whose) => refused(whose, 'dealer.owner', { sellerId: id[whose] })),
        refused("the party above's", 'city.owner', { sellerId: id.dealer }),
        nothing('from before the first', 'dealer.owner', { after: cursor('!') }),
        nothing('from where another stands', 'dealer.owner', { after: cursor(`敕勒川超市#${id.siblingStore}`) }),
      ],
    },
    setCreditLine: {
      own: { by: 'dealer.owner', input: { ...granted, buyerId: id.store } },
      foreign: [
        grant('itself, as HQ', 'dealer.owner', { sellerId: id.hq, buyerId: id.dealer }),
        grant('itself', 'dealer.owner', { buyerId: id.dealer }),
        grant('itself, as a sibling', 'dealer.owner', { sellerId: id.sibling, buyerId: id.dealer }),
        ...(['sibling', 'siblingStore', 'hq', 'direct', 'cityStore'] as const).map((whose) =>
          grant(whose, 'dealer.owner', { buyerId: id[whose] }),
        ),
        grant("a sibling's store, as the sibling", 'dealer.owner', { sellerId: id.sibling, buyerId: id.siblingStore }),
        grant("a dealer's store, as the dealer", 'hq.admin', { sellerId: id.dealer, buyerId: id.store }),
      ],
    },
    getAccount: account(),
    listLedger: account({ after: cursor('!') }, nothing('from where another stands', 'dealer.owner', { after: cursor('9999999999') })),
    requestAdjustment: {
      own: { by: 'dealer.owner', input: asked({ buyerId: id.store }) },
      foreign: [
        ...(['sibling', 'siblingStore', 'hq', 'direct', 'cityStore', 'dealer'] as const).map((whose) =>
          refused(whose, 'dealer.owner', asked({ buyerId: id[whose] })),
        ),
        refused("a dealer's store, as HQ", 'hq.admin', asked({ buyerId: id.store })),
        refused('nobody', 'dealer.owner', asked({ buyerId: newId('pty') })),
        refused("under a sibling's id", 'dealer.owner', asked({ buyerId: id.store, adjustmentId: adjustment.sibling })),
        refused("for a sibling's order", 'dealer.owner', asked({ buyerId: id.store, orderId: order.sibling.orderId })),
        refused("for HQ's order", 'dealer.owner', asked({ buyerId: id.store, orderId: order.dealer.orderId })),
      ],
    },
    decideAdjustment: {
      own: { by: 'dealer.clerk', input: { adjustmentId: adjustment.dealer, accept: true } },
      foreign: [
        ...(['sibling', 'city', 'hq'] as const).map((whose) =>
          refused(whose, 'dealer.owner', { adjustmentId: adjustment[whose], accept: true }),
        ),
        refused("a dealer's, as HQ", 'hq.finance', { adjustmentId: adjustment.dealer, accept: true }),
        refused('its own', 'dealer.owner', { adjustmentId: adjustment.dealer, accept: true }, 'ledgerAdjustment.samePerson'),
        refused("nobody's", 'dealer.owner', { adjustmentId: newId('adj'), accept: true }, 'ledgerAdjustment.unknown'),
      ],
    },
    listAdjustments: {
      own: { by: 'dealer.clerk', input: {} },
      foreign: [
        nothing('of others', 'dealer.owner', {}),
        nothing('from where another stands', 'dealer.owner', { after: cursor(`9999#${adjustment.sibling}`) }),
        nothing('that wait', 'dealer.owner', { status: 'requested' }),
      ],
    },
    adjustStock: {
      own: { by: 'dealer.warehouse', input: adjusted() },
      foreign: [
        ...(['sibling', 'siblingStore', 'hq', 'store'] as const).map((whose) =>
          refused(whose, 'dealer.owner', adjusted({ partyId: id[whose] })),
        ),
        refused("a dealer's, as HQ", 'hq.admin', adjusted({ partyId: id.dealer })),
        refused("under a sibling's id", 'dealer.owner', adjusted({ adjustmentId: adjustment.sibling })),
      ],
    },
    poolStock: {
      own: { by: 'dealer.clerk', input: { skuId: sku.open } },
      foreign: [
        ...(['sibling', 'siblingStore', 'hq'] as const).map((whose) =>
          refused(whose, 'dealer.owner', { skuId: sku.open, partyId: id[whose] }),
        ),
        refused("the party above's", 'store.owner', { skuId: sku.open, partyId: id.dealer }),
        refused("everybody's", 'rep', { skuId: sku.open }),
        refused('outside the areas', 'rep', { skuId: sku.open, partyId: id.sibling }),
      ],
    },
    listStock: {
      own: { by: 'dealer.clerk', input: { partyId: id.store, search: '乌龙' } },
      foreign: [
        nothing('what it does not have', 'dealer.owner', { search: '奶酒' }),
        ...(['sibling', 'siblingStore', 'hq'] as const).map((whose) => refused(whose, 'dealer.owner', { partyId: id[whose] })),
        refused("the party above's", 'store.owner', { partyId: id.dealer }),
        refused('outside the areas', 'rep', { partyId: id.sibling }),
        nothing('from before the first', 'store.owner', { after: cursor('!') }),
      ],
    },
  }
}

/** For every endpoint of the registry; one that is missing fails the test. */
export const casesOf = (cast: Cast): Cases => ({
  health: { foreign: [], selfOnly: 'anyone' },
  getOpenapi: { foreign: [], selfOnly: 'anyone' },
  ...identity(cast),
  ...parties(cast),
  ...catalogCases(cast),
  ...codesCases(cast),
  ...consumersCases(cast),
  ...bonusCases(cast),
  ...diversionCases(cast),
  ...orderCases(cast),
  ...money(cast),
  ...paymentCases(cast),
  ...fileCases(cast),
  ...returnsCases(cast),
  ...statementsCases(cast),
  ...shipmentCases(cast),
  ...carrierCases(),
})
