import { expect, it } from '@jest/globals'
import { type BarFacts, barWords } from './barWords'
import type { Trouble } from './repairs'

const short: Trouble = { kind: 'short', text: '', repairs: [] }
const ready: BarFacts = {
  ...{
    barred: undefined,
    online: true,
    sending: false,
    unsure: false,
    complete: true,
    kinds: 3,
    troubles: [],
    over: undefined,
    newPrice: false,
  },
}

it.each<[string, Partial<BarFacts>, string, string]>([
  ['all is well', {}, 'order', '下单'],
  ['the price has just changed', { newPrice: true }, 'order', '按新价下单'],
  ['a line is short', { troubles: [short] }, 'mend', '先定 1 处缺货'],
  ['a line is short, and the credit too: lines first', { troubles: [short], over: 1 }, 'mend', '先定 1 处缺货'],
  ['the credit is short', { over: 1 }, 'mend', '先定额度'],
  ['ninety kinds', { kinds: 90 }, 'order', '下单'],
  ['more kinds than one order holds', { kinds: 93 }, 'mend', '先减 3 款'],
  ['no network', { online: false }, 'off', '连上网再下单'],
  ['no network and something to mend: that can be done meanwhile', { online: false, troubles: [short] }, 'mend', '先定 1 处缺货'],
  ['a price is not known yet', { complete: false }, 'off', '正在算价'],
  ['who may not order', { barred: '下单请老板或采购来', troubles: [short] }, 'off', '下单请老板或采购来'],
  ['on its way', { sending: true }, 'busy', '正在下单'],
  ['on its way, nobody knows how far', { unsure: true, sending: true, online: false }, 'busy', '正在确认'],
])('%s', (_, facts, kind, label) => expect(barWords({ ...ready, ...facts })).toMatchObject({ kind, label }))
