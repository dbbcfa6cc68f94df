import '../testing/ownTable'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { beforeNext } from '../testing/between'
import { saved } from '../testing/goods'
import { aMarket, type Market } from '../testing/market'
import { ownTable } from '../testing/ownTable'
import { audit } from './testing/audit'
import { aYard, type Yard } from './testing/yard'

let market: Market
let yard: Yard
const id = () => newId('scn')

beforeAll(async () => {
  await ownTable
  market = await aMarket({ stock: 1_000_000 })
})

/** Cases 0, 1 and 2 are the dealer's; 0 and 1 went on to its store. */
async function sent() {
  yard = await aYard(market)
  const { ship, uri } = yard
  await saved(ship('hqToDealer', [0, 1, 2].map(uri.case), id()))
  await saved(ship('dealerToStore', [0, 1].map(uri.case), id()))
}

describe('what comes between looking and writing', () => {
  beforeAll(sent)

  it('a case that was given back: nothing of it is sold', async () => {
    const { giveBack, sell, uri } = yard
    const between = beforeNext('TransactWriteItemsCommand', () => saved(giveBack('storeBack', [uri.case(0)], id())))
    const { body } = await sell(0, id())
    expect([between.isDone, body.code]).toEqual([true, 'case.notHeld'])
    await audit(yard)
  })

  it('an item by itself that was given back to HQ: nobody binds it', async () => {
    const { giveBack, ship, bind, uri } = yard
    await saved(ship('hqToOther', [uri.item(12)], id()))
    await saved(ship('hqToDealer', [uri.item(13)], id()))
    const between = beforeNext('TransactWriteItemsCommand', () => saved(giveBack('dealerBack', [uri.item(13)], id())))
    const { body } = await bind(13, 0, id())
    expect([between.isDone, body.code]).toEqual([true, 'case.notShipped'])
    await audit(yard)
  })

  it('an item that somebody bound: its store does not take it in', async () => {
    const between = beforeNext('BatchGetItemCommand', () => saved(yard.bind(8, 0, id())), 3)
    const { body } = await yard.take(8, id())
    expect([between.isDone, body.code]).toEqual([true, 'code.sold'])
    await audit(yard)
  })
})
