import { describe, expect, it } from '@jest/globals'
import { firstStatus, isLegal, type MoveName, moves, movesFor, sideOf } from './lifecycle'
import { OrderStatus } from './model'

const ends: OrderStatus[] = ['rejected', 'cancelled', 'settled']
const names = Object.keys(moves) as MoveName[]

describe('the life of an order', () => {
  it.each(OrderStatus.options)('%s can be reached', (status) => {
    const reached = new Set<OrderStatus>([firstStatus])
    for (const _ of OrderStatus.options)
      for (const { from, to } of Object.values(moves)) if (from.some((one) => reached.has(one))) reached.add(to)
    expect(reached).toContain(status)
  })

  it.each(OrderStatus.options.filter((status) => !ends.includes(status)))('%s can be left', (status) => {
    expect(Object.values(moves).some(({ from, to }) => from.includes(status) && to !== status)).toBe(true)
  })

  it.each(ends)('%s is the end', (status) => {
    expect(Object.values(moves).filter(({ from }) => from.includes(status))).toEqual([])
  })

  it.each(names)('%s is made by the side it belongs to and by no other', (name) => {
    for (const side of ['buyer', 'seller', 'system'] as const) {
      const may = moves[name].from.some((from) => isLegal(name, from, side))
      expect(may).toBe(moves[name].by.includes(side))
    }
  })

  it('lets the buyer cancel until the order is approved, the seller a step longer', () => {
    const legal = (side: 'buyer' | 'seller') => OrderStatus.options.filter((from) => isLegal('cancel', from, side))
    expect(legal('buyer')).toEqual(['submitted'])
    expect(legal('seller')).toEqual(['submitted', 'approved'])
  })
})

describe('what a side may do', () => {
  it.each([
    ['submitted', 'seller', ['approve', 'reject', 'cancel']],
    ['submitted', 'buyer', ['cancel']],
    ['approved', 'seller', ['cancel', 'confirmFunds', 'closeShort']],
    ['approved', 'buyer', []],
    ['shipped', 'buyer', ['receive']],
    ['rejected', 'seller', []],
  ] as const)('%s, as %s: %j', (status, side, names) => expect(movesFor({ status }, side)).toEqual(names))

  it('is not to approve what is over its credit', () => {
    expect(movesFor({ status: 'submitted', creditHold: true }, 'seller')).toEqual(['reject', 'cancel'])
  })

  it('is nothing for who only looks on', () => {
    const [buyerId, sellerId, other] = [
      'pty_00000000000000000000000001',
      'pty_00000000000000000000000002',
      'pty_00000000000000000000000003',
    ] as const
    expect([buyerId, sellerId, other].map((partyId) => sideOf({ buyerId, sellerId }, partyId))).toEqual(['buyer', 'seller', undefined])
  })
})
