import { newId } from '@shared/kernel/id'
import type { Cast } from './cast'
import { type Cases, cursor, nothing, refused } from './foreign'

/** Foreign prices, ranges and goods. */
export function catalogCases({ id, sku, list, range }: Cast): Cases {
  const lines = [{ skuId: sku.open, price: 2, per: 1 }]
  const priced = (over: object = {}) => ({ listId: newId('prl'), name: '新价', kind: 'base', lines, ...over })
  const ranged = (over: object = {}) => ({ rangeId: newId('rng'), name: '新范围', levels: [], partyIds: [], exceptSkuIds: [], ...over })
  const siblings = ['sibling', 'siblingStore', 'hq'] as const
  return {
    listOfferedProducts: {
      own: { by: 'dealer.clerk', input: {} },
      foreign: [
        ...siblings.map((whose) =>
          refused(`as ${whose}`, 'dealer.owner', { buyerId: id[whose] }, whose === 'hq' ? 'actor.forbidden' : undefined),
        ),
        refused('as the party above', 'store.owner', { buyerId: id.dealer }),
        refused('outside the areas', 'rep', { buyerId: id.sibling }),
        nothing('its own', 'dealer.owner', {}),
        nothing('that are hidden', 'dealer.owner', { search: '奶酒' }),
      ],
    },
    getProduct: {
      own: { by: 'dealer.clerk', input: { skuId: sku.open } },
      foreign: [
        ...siblings.map((whose) => refused(`as ${whose}`, 'dealer.owner', { skuId: sku.open, buyerId: id[whose] })),
        refused('as the party above', 'store.owner', { skuId: sku.open, buyerId: id.dealer }),
        refused('outside the areas', 'rep', { skuId: sku.open, buyerId: id.sibling }),
        refused('one that is hidden', 'dealer.owner', { skuId: sku.hidden }),
      ],
    },
    lookUpProducts: {
      own: { by: 'dealer.clerk', input: { codes: ['OPEN'], skuIds: [sku.open] } },
      foreign: [
        ...siblings.map((whose) =>
          refused(`as ${whose}`, 'dealer.owner', { codes: ['OPEN'], buyerId: id[whose] }, whose === 'hq' ? 'actor.forbidden' : undefined),
        ),
        refused('as the party above', 'store.owner', { codes: ['OPEN'], buyerId: id.dealer }),
        refused('outside the areas', 'rep', { codes: ['OPEN'], buyerId: id.sibling }),
        nothing('one that is hidden', 'dealer.owner', { codes: ['HIDDEN', 'OPEN'], skuIds: [sku.hidden] }),
      ],
    },
    listCategories: { own: { by: 'dealer.clerk', input: {} }, foreign: [], selfOnly: 'the same for everybody' },
    saveCategory: {
      own: { by: 'hq.channelManager', input: { categoryId: newId('cat'), name: '新品类' } },
      foreign: [],
      selfOnly: 'HQ only, which the roles show',
    },
    listProducts: { own: { by: 'hq.finance', input: {} }, foreign: [], selfOnly: 'HQ only, which the roles show' },
    saveProduct: {
      own: { by: 'hq.channelManager', input: { skuId: newId('sku'), code: 'NEW', name: '新品', categoryId: sku.category, packSize: 1 } },
      foreign: [],
      selfOnly: 'HQ only, which the roles show',
    },
    savePriceList: {
      own: { by: 'dealer.owner', input: priced({ listId: list.dealer }) },
      foreign: [
        ...siblings.map((whose) => refused(`for ${whose}`, 'dealer.owner', priced({ sellerId: id[whose] }))),
        refused("a sibling's", 'dealer.owner', priced({ listId: list.sibling })),
        refused("HQ's", 'dealer.owner', priced({ listId: list.hq })),
        ...([...siblings, 'dealer', 'cityStore', 'direct'] as const).map((whose) =>
          refused(`to ${whose}`, 'dealer.owner', priced({ kind: 'party', partyId: id[whose] })),
        ),
        refused('of goods it may not see', 'dealer.owner', priced({ listId: list.dealer, lines: [{ ...lines[0], skuId: sku.hidden }] })),
      ],
    },
    listPriceLists: {
      own: { by: 'dealer.owner', input: { sellerId: id.city } },
      foreign: [
        ...siblings.map((whose) => refused(whose, 'dealer.owner', { sellerId: id[whose] })),
        refused("the party above's", 'city.owner', { sellerId: id.dealer }),
        nothing('from before the first', 'dealer.owner', { after: cursor('!') }),
      ],
    },
    getPriceList: {
      own: { by: 'dealer.owner', input: { listId: list.city } },
      foreign: [
        refused("a sibling's", 'dealer.owner', { listId: list.sibling }),
        refused("HQ's", 'dealer.owner', { listId: list.hq }),
        refused("the party above's", 'city.owner', { listId: list.dealer }),
        refused("nobody's", 'dealer.owner', { listId: newId('prl') }),
      ],
    },
    listPriceChanges: {
      own: { by: 'dealer.owner', input: { listId: list.city, version: '1' } },
      foreign: [
        refused("a sibling's", 'dealer.owner', { listId: list.sibling }),
        refused("HQ's", 'dealer.owner', { listId: list.hq }),
        refused("the party above's", 'city.owner', { listId: list.dealer }),
        refused("nobody's", 'dealer.owner', { listId: newId('prl') }),
        nothing('from where another stands', 'dealer.owner', { listId: list.dealer, after: cursor('999999') }),
      ],
    },
    saveVisibleRange: {
      own: { by: 'dealer.owner', input: ranged({ partyIds: [id.store] }) },
      foreign: [
        ...siblings.map((whose) => refused(`for ${whose}`, 'dealer.owner', ranged({ sellerId: id[whose] }))),
        refused("a sibling's", 'dealer.owner', ranged({ rangeId: range.sibling })),
        refused('the one that bounds itself', 'dealer.owner', ranged({ rangeId: range.hq, partyIds: [id.dealer] })),
        ...([...siblings, 'dealer', 'cityStore', 'direct'] as const).map((whose) =>
          refused(`shown to ${whose}`, 'dealer.owner', ranged({ partyIds: [id[whose]] })),
        ),
        refused('of goods it may not see', 'dealer.owner', ranged({ skuIds: [sku.hidden] })),
      ],
    },
    listVisibleRanges: {
      own: { by: 'dealer.owner', input: {} },
      foreign: [
        ...siblings.map((whose) => refused(whose, 'dealer.owner', { sellerId: id[whose] })),
        refused("the party above's", 'city.owner', { sellerId: id.dealer }),
        nothing('from before the first', 'dealer.owner', { after: cursor('!') }),
      ],
    },
  }
}
