import type { Standing } from './scanning'

/** What a page says of a code before anybody verifies it, and after. */
export interface Said {
  tone: 'good' | 'mind' | 'bad'
  word: string
  says: string
}

/** So often somebody may have looked himself. */
const mostOwn = 2

export const forgedSaid: Said = { tone: 'bad', word: '假货', says: '不是我们的码，别买别卖' }

/** `n`: how often it was verified so far. Territories are nobody's business here. */
export function saidOf(standing: Standing, n: number): Said {
  if (standing === 'void') return { tone: 'bad', word: '作废', says: '这个码不能用了，别买别卖' }
  if (standing === 'notShipped') return { tone: 'bad', word: '没出厂', says: '厂里没发过这件货，别买别卖' }
  if (n === 0) return { tone: 'good', word: '正品', says: '还没有人验过这个码' }
  return n <= mostOwn
    ? { tone: 'mind', word: '扫过', says: `验过 ${n} 次，是您自己扫的就没事` }
    : { tone: 'bad', word: '可疑', says: `这个码已经验过 ${n} 次` }
}

export type Wanted = 'page' | 'linkset'

/** By GS1's resolver rules a linkset is asked for by type or by `linkType=all` (or `linkset`); a browser and whoever takes anything gets the page. */
export function wanted(accept: string | undefined, linkType: string | undefined): Wanted {
  if (linkType === 'all' || linkType === 'linkset' || /application\/linkset\+json/.test(accept ?? '')) return 'linkset'
  return /text\/html|\*\/\*/.test(accept ?? '') ? 'page' : 'linkset'
}

const voc = 'https://ref.gs1.org/voc/'

/** RFC 9264, in GS1's form: every link that a code of ours has leads to its page. */
export function linksetOf(uri: string, { name, spec }: { name: string; spec: string }) {
  const link = { href: uri, type: 'text/html', hreflang: ['zh-CN'], title: `${name} 验真` }
  const types = ['defaultLink', 'pip', 'verificationService']
  return {
    linkset: [
      { anchor: uri, itemDescription: `${name} ${spec}`.trim(), ...Object.fromEntries(types.map((type) => [`${voc}${type}`, [link]])) },
    ],
  }
}
