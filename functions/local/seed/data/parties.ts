import type { Lifecycle, PartyId, Steps } from '@shared/parties/model'
import type { Kind } from '@shared/parties/roles'
import type * as z from 'zod/mini'
import { idsOf } from './ids'

interface More {
  /** A party above the parent, where goods come from there. */
  supplier?: string
  steps?: z.infer<typeof Steps>
  repMayOrder?: true
  lifecycle?: Lifecycle
}
type Row = readonly [key: string, kind: Kind, parent: string, level: string, category: string, division: string, name: string, more?: More]

/** The channel, parents before children. Levels: A 省代, B 市代, C 县代, D 门店. Every name is made up. */
const rows = [
  ['hq', 'hq', '', '', '', '330109', '岭澜食品'],

  ['zj', 'dealer', 'hq', 'A', '流通', '330000', '浙江禾盛源商贸'],
  ['shaoxing', 'dealer', 'zj', 'B', '流通', '330600', '绍兴宏远商贸', { steps: { approval: false, funds: true } }],
  ['keqiao', 'dealer', 'shaoxing', 'C', '流通', '330603', '柯桥恒泰副食'],
  ['keqiao-1', 'store', 'keqiao', 'D', '流通', '330603', '柯桥安昌老街食杂店', { repMayOrder: true }],
  ['keqiao-2', 'store', 'keqiao', 'D', '流通', '330603', '柯桥湖塘惠民便利店'],
  ['keqiao-3', 'store', 'keqiao', 'D', '商超', '330603', '柯桥万商汇生活超市', { supplier: 'hq' }],
  ['keqiao-4', 'store', 'keqiao', 'D', '餐饮', '330603', '柯桥水乡小馆'],
  ['zhuji', 'dealer', 'shaoxing', 'C', '流通', '330681', '诸暨大同商贸'],
  ['zhuji-1', 'store', 'zhuji', 'D', '商超', '330681', '诸暨浣江便民超市'],
  ['zhuji-2', 'store', 'zhuji', 'D', '餐饮', '330681', '诸暨西施里面馆'],
  ['yuecheng', 'store', 'shaoxing', 'D', '餐饮', '330602', '越城乌篷酒楼'],
  ['shangyu', 'store', 'shaoxing', 'D', '流通', '330604', '上虞曹娥江副食店'],
  ['hangzhou', 'dealer', 'zj', 'B', '流通', '330100', '杭州永丰百汇商贸', { supplier: 'hq' }],
  ['yuhang', 'dealer', 'hangzhou', 'C', '餐饮', '330110', '余杭苕溪餐饮配送', { supplier: 'hq' }],
  ['yuhang-1', 'store', 'yuhang', 'D', '商超', '330110', '余杭仓前邻里超市'],
  ['yuhang-2', 'store', 'yuhang', 'D', '餐饮', '330110', '余杭良渚老灶饭店'],
  ['xihu', 'store', 'hangzhou', 'D', '餐饮', '330106', '西湖梅坞茶餐厅', { supplier: 'hq' }],
  ['gongshu', 'store', 'hangzhou', 'D', '流通', '330105', '拱墅运河边便利店'],
  ['ningbo', 'dealer', 'zj', 'B', '商超', '330200', '宁波海诚副食', { steps: { approval: true, funds: false } }],
  ['yinzhou', 'store', 'ningbo', 'D', '流通', '330212', '鄞州江南路便利店'],
  ['haishu', 'store', 'ningbo', 'D', '商超', '330203', '海曙月湖生活馆'],

  ['js', 'dealer', 'hq', 'A', '流通', '320000', '江苏润通达商贸', { steps: { approval: true, funds: false } }],
  ['suzhou', 'dealer', 'js', 'B', '流通', '320500', '苏州福来源食品', { supplier: 'hq', steps: { approval: true, funds: false } }],
  ['kunshan', 'dealer', 'suzhou', 'C', '商超', '320583', '昆山鑫顺供应链', { steps: { approval: true, funds: false } }],
  ['kunshan-1', 'store', 'kunshan', 'D', '流通', '320583', '昆山亭林便利店'],
  ['kunshan-2', 'store', 'kunshan', 'D', '餐饮', '320583', '昆山水巷酒家'],
  ['kunshan-3', 'store', 'kunshan', 'D', '商超', '320583', '昆山花桥大卖场'],
  ['gusu', 'store', 'suzhou', 'D', '流通', '320508', '姑苏平江路便利店'],
  ['wuxi', 'dealer', 'js', 'B', '流通', '320200', '无锡顺达副食', { steps: { approval: true, funds: false } }],
  ['yixing', 'dealer', 'wuxi', 'C', '流通', '320282', '宜兴陶都商行'],
  ['yixing-1', 'store', 'yixing', 'D', '流通', '320282', '宜兴丁蜀副食店'],
  ['yixing-2', 'store', 'yixing', 'D', '餐饮', '320282', '宜兴竹海农家菜', { supplier: 'wuxi' }],
  ['liangxi', 'store', 'wuxi', 'D', '餐饮', '320213', '梁溪崇宁小吃'],
  ['nanjing', 'dealer', 'js', 'B', '商超', '320100', '南京东盛贸易'],
  ['jiangning', 'dealer', 'nanjing', 'C', '流通', '320115', '江宁金禾粮油'],
  ['jiangning-1', 'store', 'jiangning', 'D', '流通', '320115', '江宁百家湖便利店'],
  ['jiangning-2', 'store', 'jiangning', 'D', '流通', '320115', '江宁东山副食店', { lifecycle: 'suspended' }],
  ['gulou', 'store', 'nanjing', 'D', '商超', '320106', '鼓楼湖南路生活超市'],
] as const satisfies readonly Row[]

export type PartyKey = (typeof rows)[number][0]

export interface SeedParty extends Pick<More, 'repMayOrder' | 'lifecycle' | 'steps'> {
  key: PartyKey
  partyId: PartyId
  kind: Kind
  name: string
  division: string
  parent?: PartyKey
  /** The parent, or a party above it. */
  supplier?: PartyKey
  level?: string
  category?: string
}

export const partyIds: Record<PartyKey, PartyId> = idsOf(
  'pty',
  rows.map(([key]) => key),
)

export const parties: readonly SeedParty[] = (rows as readonly Row[]).map(([key, kind, parent, level, category, division, name, more]) => {
  const { supplier = parent, ...others } = more ?? {}
  return {
    ...{ key: key as PartyKey, partyId: partyIds[key as PartyKey], kind, name, division, ...others },
    ...(kind !== 'hq' && { parent: parent as PartyKey, supplier: supplier as PartyKey, level, category }),
  }
})

export const hq = parties[0]!
export const dealers = parties.filter(({ kind }) => kind === 'dealer')
export const stores = parties.filter(({ kind }) => kind === 'store')
export const partyOf = (key: PartyKey) => parties.find((party) => party.key === key)!
/** Who buys from this party. */
export const buyersOf = (seller: PartyKey) => parties.filter(({ supplier }) => supplier === seller)
