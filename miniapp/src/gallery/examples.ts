import type { Ordered } from '../platform/ui/cartonSteps'
import type { Priced } from '../platform/ui/ladder'

export const soda: Ordered & Priced = {
  packSize: 24,
  unit: '瓶',
  cartonUnit: '箱',
  multiple: 120,
  minQuantity: 120,
  price: 3850,
  per: 24,
  ladder: [
    { from: 1200, price: 3720, per: 24 },
    { from: 2400, price: 3580, per: 24 },
  ],
}
export const chips: Ordered & Priced = {
  packSize: 20,
  unit: '袋',
  cartonUnit: '箱',
  multiple: 1,
  minQuantity: 5,
  price: 340,
  per: 1,
  ladder: [{ from: 200, price: 320, per: 1 }],
}
export const many: Ordered & Priced = {
  ...soda,
  multiple: 24,
  minQuantity: 24,
  ladder: [240, 480, 1200, 2400, 4800].map((from, at) => ({ from, price: 3750 - at * 70, per: 24 })),
}

export const pictures = [
  'draw:bottle:3f8fa8:苏打',
  'draw:bottle:a8682c:乌龙',
  'draw:can:f6b8a2:白桃',
  'draw:carton:4fae8c:椰子水',
  'draw:jug:f7a833:橙汁',
  'draw:cup:b98b62:拿铁',
  'draw:bag:5aa9d6:海盐',
  'draw:pouch:c7923e:每日',
  'draw:jar:1f5a3d:海苔',
  'draw:box:b3202c:团圆',
  'draw:box:d4a017:中秋',
  'draw:carton:3a7bd5:纯奶',
  'draw:bag:2b2b33:松露',
  'draw:can:f2f0e6:椰汁',
  'draw:bottle:f3c93c:胎菊',
  'draw:jug:6fb7e0:五升',
]
