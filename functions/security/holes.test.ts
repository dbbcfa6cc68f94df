import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import type { Staff } from '@shared/parties/staff'
import { startWechat, type Wechat } from '../local/wechat/startWechat'
import { aParty, aStaff, signedIn } from '../testing/world'
import { aCast, type Cast, figures } from './support/cast'
import { cursor } from './support/foreign'
import { type Ask, caller, ownTable, routedLambdas } from './support/lambdas'

/** Ways in that were open once, or that somebody would try first. */
let table: { stop(): Promise<void> }
let wechat: Wechat
let ask: Ask
let cast: Cast

beforeAll(async () => {
  table = await ownTable()
  wechat = await startWechat({ appid: String(process.env.WECHAT_APPID), secret: String(process.env.WECHAT_SECRET) })
  process.env.WECHAT_BASE_URL = wechat.url
  ask = caller(await routedLambdas())
  cast = await aCast(ask)
})
afterAll(async () => {
  await wechat?.stop()
  await table?.stop()
})

const by = (who: string) => cast.token[who]!
const code = async (name: string, input: object, token?: string) => {
  const { status, body } = await ask(name, input, token)
  return status === 200 ? 200 : body.code
}
const ordered = (over: object = {}) => ({ orderId: newId('ord'), lines: [{ skuId: cast.sku.open, quantity: 1 }], ...over })
const piecesOf = (quantity: number) => Array.from({ length: 2 }, () => ({ skuId: cast.sku.open, quantity }))

describe('an order', () => {
  it('of another is not given to who names its buyer and guesses its lines', async () => {
    const { orderId, lines } = cast.order.sibling
    const asked = { orderId, lines, buyerId: cast.id.sibling }
    for (const who of ['dealer.owner', 'store.owner', 'rep', 'wideRep'])
      expect(await code('submitOrder', asked, by(who))).toBe('actor.forbidden')
  })

  it('is placed by a rep only inside the areas, whatever other roles the rep has', async () => {
    const buyerId = cast.id.siblingStore
    for (const who of ['rep', 'wideRep']) expect(await code('submitOrder', ordered({ buyerId }), by(who))).toBe('actor.forbidden')
    const wide = await aStaff({ partyId: cast.id.hq, roles: ['salesRep', 'finance'], areas: ['15'] })
    expect(await code('submitOrder', ordered({ buyerId }), await signedIn(wide, cast.party.hq))).toBe(200)
  })

  it('whose lines of one product are together more than a line may hold is refused, and no cart keeps it', async () => {
    const lines = piecesOf(600_000)
    for (const name of ['quote', 'submitOrder']) expect(await code(name, ordered({ lines }), by('dealer.owner'))).toBe('input.invalid')
    expect(await code('saveCart', { lines }, by('dealer.owner'))).toBe('input.invalid')
    expect(await code('quote', { lines: piecesOf(500_000) }, by('dealer.owner'))).toBe(200)
    expect(await code('getCart', {}, by('dealer.owner'))).toBe(200)
  })

  it.each(['applied', 'reviewed', 'contracted', 'suspended'] as const)('is not placed by a party that is %s', async (lifecycle) => {
    const party = await aParty({ kind: 'dealer', parentId: cast.id.hq, lifecycle })
    const token = await signedIn(await aStaff({ partyId: party.partyId }), party)
    expect(await code('submitOrder', ordered(), token)).toBe('party.suspended')
  })

  it('is not placed with a supplier who has left', async () => {
    const store = await aParty({ parentId: cast.id.gone })
    const token = await signedIn(await aStaff({ partyId: store.partyId }), store)
    expect(await code('submitOrder', ordered(), token)).toBe('party.suspended')
  })

  it('that is cancelled by buyer and seller at once gives back once', async () => {
    const credit = async () => (await ask('getCredit', {}, by('city.owner'))).body
    const before = await credit()
    const { orderId } = (await ask('submitOrder', ordered(), by('city.owner'))).body
    const answers = await Promise.all([
      ...['city.owner', 'city.buyer', 'dealer.owner', 'city.owner'].map((who) => code('cancelOrder', { orderId }, by(who))),
      code('rejectOrder', { orderId, reason: '缺货' }, by('dealer.owner')),
    ])
    expect(answers.filter((answer) => answer !== 200 && answer !== 'order.moved')).toEqual([])
    expect(await credit()).toEqual(before)
  })
})

describe('a price', () => {
  it('that is set for later is shown to the seller and not to the buyer', async () => {
    const later = new Date(Date.now() + 86_400_000).toISOString()
    const lines = [{ skuId: cast.sku.open, quantity: 1 }]
    const change = {
      listId: cast.list.dealer,
      name: '价',
      kind: 'base',
      effectiveAt: later,
      lines: [{ skuId: cast.sku.open, price: 5, per: 1 }],
    }
    expect(await code('savePriceList', change, by('dealer.owner'))).toBe(200)
    expect(await code('quote', { lines, at: later }, by('store.owner'))).toBe('actor.forbidden')
    expect((await ask('quote', { lines, at: later, buyerId: cast.id.store }, by('dealer.owner'))).body.total).toBe(5)
    expect((await ask('quote', { lines }, by('store.owner'))).body.total).toBe(figures.price.dealer)
  })
})

describe('a credit', () => {
  it('is not drawn on, even where orders are held, until its sums are no longer exact', async () => {
    const [skuId, listId] = [newId('sku'), cast.list.hq]
    await ask('saveProduct', { skuId, code: 'DEAR', name: '最贵', categoryId: cast.sku.category, packSize: 1 }, by('hq.admin'))
    await ask('savePriceList', { listId, name: '价', kind: 'base', lines: [{ skuId, price: 100_000_000, per: 1 }] }, by('hq.admin'))
    const stock = { adjustmentId: newId('adj'), reason: '期初', lines: [{ skuId, counted: 1_000_000_000 }] }
    await ask('adjustStock', stock, by('hq.admin'))
    const line = { buyerId: cast.id.direct, limit: 0, overLimit: 'hold', term: { kind: 'days', days: 1 } }
    expect(await code('setCreditLine', line, by('hq.admin'))).toBe(200)
    const most = () => ({ orderId: newId('ord'), lines: [{ skuId, quantity: 1_000_000 }] })
    const answers: unknown[] = []
    for (let i = 0; i < 11; i++) answers.push(await code('submitOrder', most(), by('direct.owner')))
    expect([answers.filter((answer) => answer === 200).length, answers.at(-1)]).toEqual([9, 'credit.insufficient'])
    expect(await code('getCredit', {}, by('direct.owner'))).toBe(200)
  })
})

describe('a party', () => {
  it('does not set the level or the state of a party that it does not supply', async () => {
    const { partyId, kind, name, division } = cast.party.direct
    const save = (over: object) => code('saveParty', { partyId, kind, name, division, ...over }, by('dealer.owner'))
    expect(await save({ level: 'A' })).toBe('actor.forbidden')
    expect(await save({ lifecycle: 'suspended' })).toBe('actor.forbidden')
    expect(await save({ repMayOrder: true })).toBe('actor.forbidden')
    expect(await save({ name: `${name} 新` })).toBe(200)
    expect(await save({})).toBe(200)
  })

  it('is not put so deep that its orders could not be shown to all above', async () => {
    let above = cast.party.cityStore
    above = await aParty({ kind: 'dealer', parentId: cast.id.city })
    for (let depth = 4; depth < 30; depth++) above = await aParty({ kind: 'dealer', parentId: above.partyId })
    const token = await signedIn(await aStaff({ partyId: above.partyId }), above)
    const child = { partyId: newId('pty'), kind: 'dealer', name: '最深', division: '310115' }
    expect(await code('saveParty', child, token)).toBe('input.invalid')
  })

  it('is not named by the mark that says where a list goes on', async () => {
    const names = Array.from({ length: 25 }, (_, i) => `${i % 2 ? '甲' : '乙'}外地${i}`)
    for (const name of names) await aParty({ kind: 'dealer', parentId: cast.id.hq, name, division: '150102' })
    const { items, next } = (await ask('listParties', { parentId: cast.id.hq }, by('rep'))).body
    expect(items.every(({ division }: { division: string }) => division.startsWith('31'))).toBe(true)
    expect(next).toBeUndefined()
  })
})

describe('a place where a list goes on', () => {
  const lists: [string, object][] = [
    ['listParties', {}],
    ['listStaff', {}],
    ['listStock', {}],
    ['listOrders', { as: 'buyer' }],
    ['listOrders', { as: 'subtree', status: 'rejected' }],
    ['listOfferedProducts', {}],
    ['listProducts', {}],
    ['listPriceLists', {}],
    ['listVisibleRanges', {}],
  ]
  const odd = ['31~', '31', '~', '\u{10ffff}', '00#000#00', '00#000#99', 'zz', '!', 'P#~'].map(cursor)
  const noText = [Buffer.alloc(440, 0xff).toString('base64url'), 'w', 'A', '_w', '-'.repeat(599)]
  it.each(lists)('that somebody made up never breaks %s %j', async (name, input) => {
    for (const who of ['hq.admin', 'dealer.owner', 'store.owner', 'rep']) {
      for (const after of [...odd, ...noText]) {
        expect([200, 'input.invalid', 'actor.forbidden']).toContain(await code(name, { ...input, after }, by(who)))
      }
    }
    for (const after of noText) expect([200, 'actor.forbidden']).not.toContain(await code(name, { ...input, after }, by('hq.admin')))
  })

  it('that somebody made up never breaks a price list', async () => {
    for (const after of [...odd, ...noText]) {
      expect([200, 'input.invalid']).toContain(await code('getPriceList', { listId: cast.list.hq, after }, by('hq.admin')))
    }
  })
})

describe('goods', () => {
  it('of which nobody could order the least are not offered, and nothing else is missing', async () => {
    const product = { code: 'HUGE', name: '巨无霸', categoryId: cast.sku.category, packSize: 1, multiple: 999_999, minQuantity: 1_000_000 }
    const skuId = newId('sku')
    expect(await code('saveProduct', { ...product, skuId }, by('hq.admin'))).toBe(200)
    const lines = [{ skuId, price: 1, per: 1 }]
    expect(await code('savePriceList', { listId: cast.list.hq, name: '价', kind: 'base', lines }, by('hq.admin'))).toBe(200)
    const { status, body } = await ask('listOfferedProducts', {}, by('direct.owner'))
    const codes = body.items.map((item: { code: string }) => item.code)
    expect([status, codes.includes('HUGE'), codes.slice(0, 2)]).toEqual([200, false, ['OPEN', 'HIDDEN']])
    expect(await code('getProduct', { skuId }, by('direct.owner'))).toBe('product.unknown')
  })

  it('are shown to a party once, however often it is named', async () => {
    const { sibling, direct } = cast.id
    const range = { rangeId: newId('rng'), name: '重名', partyIds: [sibling, direct, sibling], levels: ['A', 'A'] }
    expect(await code('saveVisibleRange', range, by('hq.admin'))).toBe(200)
    expect(await code('saveVisibleRange', { ...range, partyIds: [] }, by('hq.admin'))).toBe(200)
  })

  it('counted by many at once are counted once each, and never below nothing', async () => {
    const take = () => ({ adjustmentId: newId('adj'), reason: '报损', lines: [{ skuId: cast.sku.open, change: -3_000_000 }] })
    const there = async () => {
      const { items } = (await ask('listStock', {}, by('sibling.owner'))).body
      return items[0].sellable + items[0].allocated
    }
    const before = await there()
    const answers = await Promise.all(Array.from({ length: 6 }, () => code('adjustStock', take(), by('sibling.owner'))))
    expect(answers.sort()).toEqual([200, ...Array(5).fill('stock.insufficient')])
    expect(await there()).toBe(before - 3_000_000)
  })
})

describe('a web sign-in', () => {
  const opened = async () => (await ask('openWebLogin', {})).body
  it('is not collected by who only saw the picture', async () => {
    const { webLoginId, secret, image } = await opened()
    expect(Buffer.from(image.split(',')[1], 'base64').toString('latin1')).not.toContain(secret)
    await ask('confirmWebLogin', { webLoginId }, by('dealer.owner'))
    for (const guess of ['x'.repeat(32), webLoginId.slice(4), `${secret.slice(0, -1)}!`, secret.toUpperCase()]) {
      expect(['webLogin.expired', 'input.invalid']).toContain(await code('collectWebLogin', { webLoginId, secret: guess }))
    }
    expect(await code('collectWebLogin', { webLoginId, secret }, by('store.owner'))).toBe(200)
  })

  it('says to nobody without the secret whether the phone has confirmed', async () => {
    const { webLoginId } = await opened()
    const before = await code('collectWebLogin', { webLoginId, secret: 'x'.repeat(32) })
    await ask('confirmWebLogin', { webLoginId }, by('dealer.owner'))
    expect([before, await code('collectWebLogin', { webLoginId, secret: 'x'.repeat(32) })]).toEqual([
      'webLogin.expired',
      'webLogin.expired',
    ])
  })

  it('confirmed by one becomes nobody else', async () => {
    const { webLoginId, secret } = await opened()
    await ask('confirmWebLogin', { webLoginId }, by('store.clerk'))
    expect(await code('confirmWebLogin', { webLoginId }, by('hq.admin'))).toBe('webLogin.expired')
    expect((await ask('collectWebLogin', { webLoginId, secret })).body.staff.staffId).toBe(cast.staff['store.clerk']!.staffId)
  })
})

describe('a person', () => {
  const save = ({ staffId, partyId, name, roles }: Staff, over: object, who: string) =>
    code('saveStaff', { staffId, partyId, name, roles, ...over }, by(who))

  it('who loses a role or the party can no longer act with the token there is', async () => {
    const clerk = await aStaff({ partyId: cast.id.dealer, roles: ['owner'] })
    const token = await signedIn(clerk, cast.party.dealer)
    expect(await code('listStaff', {}, token)).toBe(200)
    await save(clerk, { roles: ['clerk'] }, 'dealer.owner')
    expect(await code('listStaff', {}, token)).toBe('actor.forbidden')
    await save(clerk, { roles: ['clerk'], disabled: true }, 'dealer.owner')
    expect(await code('me', {}, token)).toBe('session.invalid')
  })

  it('of a party that leaves can neither act, nor renew, nor come back', async () => {
    const leaving = await aParty({ kind: 'dealer', parentId: cast.id.hq, lifecycle: 'suspended' })
    const owner = await aStaff({ partyId: leaving.partyId })
    const { invitation } = (await ask('inviteStaff', { staffId: owner.staffId }, by('hq.admin'))).body
    const session = (await ask('acceptInvitation', { code: wechat.mintCode('oleaving'), invitation })).body
    const { partyId, kind, name, division } = leaving
    expect(await code('saveParty', { partyId, kind, name, division, lifecycle: 'exited' }, by('hq.admin'))).toBe(200)
    expect(await code('me', {}, session.token)).toBe('session.invalid')
    expect(await code('refreshSession', { refreshToken: session.refreshToken })).toBe('staff.disabled')
    expect(await code('logIn', { code: wechat.mintCode('oleaving') })).toBe('staff.disabled')
  })
})
