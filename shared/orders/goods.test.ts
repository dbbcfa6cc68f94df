import { expect, it } from '@jest/globals'
import { aLine } from '../../functions/testing/examples'
import { goodsOf } from './goods'

const line = (name: string, quantity: number, packSize: number) => aLine({ name, quantity, packSize })

it('counts whole cartons, what is left of them, and pieces', () => {
  expect(goodsOf([line('冷泡乌龙茶', 48, 24), line('每日坚果礼盒', 13, 6), line('苏打水', 24, 24)])).toEqual({
    names: ['冷泡乌龙茶', '每日坚果礼盒'],
    cartons: 5,
    loose: 1,
    pieces: 85,
  })
})

it('cuts long names, and never through a letter', () => {
  expect(goodsOf([line('𠮷'.repeat(60), 1, 1)]).names).toEqual(['𠮷'.repeat(16)])
})
