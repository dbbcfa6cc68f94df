import { expect, it } from '@jest/globals'
import { readPlaces, writtenPlaces } from './usePlaces'

const usual = { tab: 'mine', q: '', sort: 'new' }

it.each([
  [{}, usual],
  [
    { tab: 'held', other: '1' },
    { ...usual, tab: 'held' },
  ],
  [{ q: '宏远' }, { ...usual, q: '宏远' }],
])('reads %j', (params, place) => expect(readPlaces(params, usual)).toEqual(place))

it.each([
  ['#/desk', {}, '#/desk'],
  ['#/desk', { tab: 'held' }, '#/desk?tab=held'],
  ['#/desk?tab=held', { tab: 'mine' }, '#/desk'],
  ['#/desk?stamp=3&tab=held', { q: '宏远 &', tab: 'all' }, '#/desk?stamp=3&q=%E5%AE%8F%E8%BF%9C%20%26&tab=all'],
])('writes into %s what has changed: %j', (hash, some, address) => expect(writtenPlaces(hash, some, usual)).toBe(address))
