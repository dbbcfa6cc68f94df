import { checkDigit } from '@shared/catalog/gtin'
import type { CategoryId } from '@shared/catalog/model'
import type { SkuId } from '@shared/orders/model'
import { idsOf } from './ids'
import { pictures } from './pictures'

/** The letter begins the codes of a category's products. */
const shelves = [
  ['water', 'W', '水饮'],
  ['tea', 'T', '茶饮'],
  ['juice', 'J', '果汁植饮'],
  ['dairy', 'M', '乳品咖啡'],
  ['snack', 'S', '休闲零食'],
  ['gift', 'G', '礼盒'],
] as const
export type CategoryKey = (typeof shelves)[number][0]

interface More {
  /** Cartons by which the order grows, and the least of them; 1 unless said. A carton that is opened says 0. */
  step?: number
  least?: number
  /** For restaurants, or for provincial dealers, alone. */
  only?: 'catering' | 'premium'
  off?: true
}
/** Price: what a store pays for a carton (for a piece, where cartons are opened), in fen. */
type Row = readonly [code: string, name: string, size: string, packSize: number, unit: string, price: number, more?: More]

const rows = [
  ['W01', '山泉天然水', '550ml', 24, '瓶', 2880, { step: 5, least: 10 }],
  ['W02', '山泉天然水小瓶', '350ml', 24, '瓶', 2640, { step: 5, least: 10 }],
  ['W03', '山泉天然水大瓶', '1.5L', 12, '瓶', 3000, { step: 5, least: 5 }],
  ['W04', '山泉天然水家庭桶', '5L', 4, '桶', 3120, { least: 5 }],
  ['W05', '山泉天然水会议瓶', '300ml', 24, '瓶', 2520],
  ['W06', '山泉苏打水', '330ml', 24, '瓶', 4560, { step: 5, least: 5 }],
  ['W07', '柠檬苏打水', '330ml', 24, '瓶', 4680],
  ['W08', '无糖苏打水大瓶', '1L', 12, '瓶', 4440],
  ['W09', '白桃气泡水', '330ml', 24, '罐', 5640],
  ['W10', '青柠气泡水', '330ml', 24, '罐', 5640],
  ['W11', '海盐荔枝气泡水', '330ml', 24, '罐', 5760],
  ['W12', '原味气泡水', '480ml', 15, '瓶', 4350],
  ['W13', '西柚电解质水', '500ml', 15, '瓶', 5250],
  ['W14', '青柠电解质水', '500ml', 15, '瓶', 5250],
  ['W15', '山泉苏打水玻璃瓶餐饮装', '330ml', 24, '瓶', 7200, { only: 'catering' }],

  ['T01', '冷泡乌龙茶', '500ml', 15, '瓶', 5550, { least: 5 }],
  ['T02', '冷泡茉莉花茶', '500ml', 15, '瓶', 5550],
  ['T03', '冷泡绿茶', '500ml', 15, '瓶', 5250],
  ['T04', '冷泡普洱茶', '500ml', 15, '瓶', 5850],
  ['T05', '桂花乌龙茶', '500ml', 15, '瓶', 5850],
  ['T06', '蜜桃乌龙茶', '500ml', 15, '瓶', 5700],
  ['T07', '柠檬红茶', '500ml', 15, '瓶', 4500],
  ['T08', '柠檬红茶大瓶', '1L', 12, '瓶', 5400],
  ['T09', '冰糖雪梨饮', '500ml', 15, '瓶', 4650],
  ['T10', '古法酸梅汤', '450ml', 15, '瓶', 6300],
  ['T11', '荞麦茶', '500ml', 15, '瓶', 5400],
  ['T12', '胎菊茶', '500ml', 15, '瓶', 5550],
  ['T13', '青柑普洱茶', '380ml', 15, '瓶', 6150, { off: true }],
  ['T14', '龙井冷萃茶', '280ml', 24, '罐', 11520],
  ['T15', '古法酸梅汤餐饮装', '1.25L', 6, '瓶', 5340, { only: 'catering' }],

  ['J01', '鲜橙汁', '300ml', 24, '瓶', 8400],
  ['J02', '鲜橙汁大瓶', '1L', 12, '瓶', 9360],
  ['J03', '苹果汁', '300ml', 24, '瓶', 7920],
  ['J04', '西柚汁', '300ml', 24, '瓶', 8640],
  ['J05', '葡萄汁', '300ml', 24, '瓶', 8160],
  ['J06', '杨梅汁', '280ml', 15, '瓶', 8250],
  ['J07', '山楂汁', '350ml', 15, '瓶', 6450],
  ['J08', '沙棘汁', '300ml', 15, '瓶', 8550, { off: true }],
  ['J09', '芒果汁', '300ml', 24, '瓶', 8160],
  ['J10', '椰子水', '330ml', 12, '盒', 6240],
  ['J11', '椰子水大盒', '1L', 12, '盒', 11400],
  ['J12', '玉米汁', '280ml', 15, '瓶', 6600],
  ['J13', '核桃乳', '240ml', 20, '罐', 7200],
  ['J14', '生榨椰汁', '245ml', 24, '罐', 8640],
  ['J15', '生榨椰汁餐饮装', '1.25L', 6, '瓶', 7320, { only: 'catering' }],

  ['M01', '纯牛奶', '250ml', 24, '盒', 6480],
  ['M02', '低脂牛奶', '250ml', 24, '盒', 6720],
  ['M03', '高钙牛奶', '250ml', 12, '盒', 4680],
  ['M04', '早餐奶', '220ml', 24, '盒', 5520],
  ['M05', '燕麦奶', '250ml', 12, '盒', 5880],
  ['M06', '有机豆奶', '250ml', 24, '盒', 6000],
  ['M07', '草莓酸奶饮', '200ml', 24, '瓶', 6960],
  ['M08', '原味酸奶饮', '200ml', 24, '瓶', 6960],
  ['M09', '燕麦拿铁', '270ml', 15, '瓶', 7350],
  ['M10', '生椰拿铁', '270ml', 15, '瓶', 7500],
  ['M11', '黑咖啡', '270ml', 15, '瓶', 6750],
  ['M12', '冷萃咖啡浓缩液', '18ml', 60, '杯', 13200, { off: true }],
  ['M13', '咖啡师燕麦奶餐饮装', '1L', 12, '盒', 12960, { only: 'catering' }],
  ['M14', '厚乳餐饮装', '1L', 12, '盒', 11880, { only: 'catering' }],

  ['S01', '海盐脆薯片', '70g', 20, '袋', 8200],
  ['S02', '番茄脆薯片', '70g', 20, '袋', 8200],
  ['S03', '烧烤脆薯片', '70g', 20, '袋', 8200],
  ['S04', '黑松露厚切薯片', '90g', 16, '袋', 9920],
  ['S05', '每日坚果', '25g', 30, '袋', 9450],
  ['S06', '山核桃仁', '80g', 20, '袋', 27600],
  ['S07', '炭烤腰果', '100g', 20, '袋', 25600],
  ['S08', '盐焗巴旦木', '100g', 20, '袋', 21800],
  ['S09', '原香瓜子', '160g', 24, '袋', 12480],
  ['S10', '五香花生', '120g', 24, '袋', 9120],
  ['S11', '手剥笋', '150g', 30, '袋', 14100],
  ['S12', '香菇豆干', '90g', 40, '袋', 12800],
  ['S13', '小米锅巴', '80g', 24, '袋', 8640],
  ['S14', '夹心海苔', '40g', 24, '罐', 18720],
  ['S15', '风干牛肉粒', '60g', 40, '袋', 45600],

  ['G01', '每日坚果礼盒', '750g', 6, '盒', 7200, { step: 0 }],
  ['G02', '团圆坚果礼盒', '1.2kg', 6, '盒', 9900, { step: 0 }],
  ['G03', '岭上果仁礼盒', '1.5kg', 4, '盒', 12800, { step: 0 }],
  ['G04', '缤纷果汁礼盒', '300ml×12', 4, '盒', 4980, { step: 0 }],
  ['G05', '纯牛奶礼盒', '250ml×12', 6, '提', 3680, { step: 0 }],
  ['G06', '核桃乳礼盒', '240ml×12', 4, '提', 4380, { step: 0 }],
  ['G07', '冷泡茶尝鲜礼盒', '500ml×6', 4, '盒', 3280, { step: 0 }],
  ['G08', '零食大礼包', '1kg', 8, '包', 5580, { step: 0 }],
  ['G09', '中秋什锦礼盒', '900g', 6, '盒', 8800, { step: 0, off: true }],
  ['G10', '臻选山核桃礼盒', '1kg', 4, '盒', 26800, { step: 0, only: 'premium' }],
  ['G11', '臻选龙井茶礼', '250g', 4, '盒', 39800, { step: 0, only: 'premium' }],
  ['G12', '岭澜年礼典藏盒', '3.6kg', 2, '盒', 58800, { step: 0, only: 'premium' }],
] as const satisfies readonly Row[]

export type SkuCode = (typeof rows)[number][0]

export interface SeedProduct {
  skuId: SkuId
  code: SkuCode
  name: string
  spec: string
  gtin: string
  category: CategoryKey
  packSize: number
  multiple: number
  minQuantity: number
  unit: string
  onSale: boolean
  picture: string
  only?: 'catering' | 'premium'
  /** What a store pays its dealer, in fen, for `per` pieces. */
  price: number
  per: number
}

export const categoryIds: Record<CategoryKey, CategoryId> = idsOf(
  'cat',
  shelves.map(([key]) => key),
)
export const categories = shelves.map(([key, , name]) => ({ key, name, categoryId: categoryIds[key] }))
export const skuIds: Record<SkuCode, SkuId> = idsOf(
  'sku',
  rows.map(([code]) => code),
)

export const products: readonly SeedProduct[] = (rows as readonly Row[]).map((row) => {
  const [code, name, size, packSize, unit, price, { step = 1, least = step, only, off } = {}] = row
  const shelf = shelves.findIndex(([, letter]) => code.startsWith(letter))
  const per = step === 0 ? 1 : packSize
  return {
    ...{ skuId: skuIds[code as SkuCode], code: code as SkuCode, name, spec: `${size}×${packSize}`, gtin: gtinOf(shelf, code) },
    ...{ category: shelves[shelf]![0], packSize, unit, price, per, ...(only && { only }), onSale: !off },
    picture: `draw:${pictures[code as SkuCode]}`,
    multiple: (step || 1) * per,
    minQuantity: (least || 1) * per,
  }
})

/** China's prefix 690, then a company number that stands in no register. */
function gtinOf(shelf: number, code: string) {
  const body = `6900000${shelf + 1}${code.slice(1)}00`
  return `${body}${checkDigit(body)}`
}

export const productOf = (code: SkuCode) => products.find((product) => product.code === code)!
export const codesWhere = (chosen: (product: SeedProduct) => boolean) => products.filter(chosen).map(({ code }) => code)
