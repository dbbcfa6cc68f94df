import { expect, it } from '@jest/globals'
import { shelfWords } from './shelfWords'

it.each([
  [{ price: 350, floor: 400, below: true }, '乌龙茶 卖 ¥3.50，低于限价 ¥4.00，记成证据了'],
  [{ price: 400, floor: 400, below: false }, '乌龙茶 卖 ¥4.00，不低于限价 ¥4.00'],
  [{ price: 350, below: false }, '乌龙茶 卖 ¥3.50，没定限价，先记下了'],
])('%j: %s', (told, words) => expect(shelfWords({ name: '乌龙茶', ...told })).toBe(words))
