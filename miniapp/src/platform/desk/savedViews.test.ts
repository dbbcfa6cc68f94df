import { expect, it } from '@jest/globals'
import { longestName, mostViews, viewOf, withoutView, withView } from './savedViews'

const big = { name: '大单', place: { tab: 'mine', least: '10000' } }
const old = { name: '等久了', place: { tab: 'mine', sort: 'old' } }

it.each([
  ['a first one', [], big, [big]],
  ['another one', [big], old, [big, old]],
  ['one of the same name', [big, old], { ...big, place: { tab: 'all' } }, [old, { name: '大单', place: { tab: 'all' } }]],
  ['one without a name', [big], { name: '  ', place: {} }, [big]],
])('keeps %s', (_, views, view, kept) => expect(withView(views, view)).toEqual(kept))

it('keeps the latest dozen, with names that fit a tab', () => {
  const many = Array.from({ length: mostViews + 1 }, (_, at) => ({ name: `${at}`, place: {} })).reduce(withView, [] as never[])
  expect(many.map(({ name }) => name)).toEqual(Array.from({ length: mostViews }, (_, at) => `${at + 1}`))
  expect(withView([], { name: '很'.repeat(40), place: {} })[0]?.name).toHaveLength(longestName)
})

it('forgets one by its name', () => expect(withoutView([big, old], '大单')).toEqual([old]))

it.each([
  [{ tab: 'mine', least: '10000' }, '大单'],
  [{ tab: 'mine', least: '10000', q: '' }, '大单'],
  [{ tab: 'mine', least: '' }, undefined],
  [{ tab: 'all', least: '10000' }, undefined],
])('knows which one shows %j', (place, name) => expect(viewOf([big, old], place)?.name).toBe(name))
