import { expect, it } from '@jest/globals'
import { saveParty } from '@shared/parties/api'
import { problemsOf } from '../../platform/desk/problems'
import { draftOf, inputOf, type Saved } from './draft'

const hongyuan: Saved = {
  partyId: 'pty_01J00000000000000000000001',
  kind: 'dealer',
  name: '宏远商贸',
  parentId: 'pty_01J00000000000000000000009',
  supplierId: 'pty_01J00000000000000000000009',
  category: '市代',
  level: 'B',
  division: '330603',
  territory: ['3301', '3306'],
  lifecycle: 'active',
  steps: { approval: true, funds: false, autoApprove: { upTo: 500_000, discount: 0 }, autoReceiveDays: 7 },
  repMayOrder: true,
  version: 3,
}

it('sends back what it was given, and what was seen of it', () => {
  const { parentId: _, supplierId: __, ...rest } = hongyuan
  expect(inputOf(draftOf(hongyuan), undefined, 3)).toEqual(rest)
})
it('takes an emptied level and category away', () => {
  expect(inputOf({ ...draftOf(hongyuan), level: ' ', category: '' }, undefined, 3)).toMatchObject({ level: null, category: null })
})
it('takes an emptied territory away, and says none of a new one or a store', () => {
  expect(inputOf({ ...draftOf(hongyuan), territory: [] }, undefined, 3)).toMatchObject({ territory: null })
  expect(inputOf(draftOf(undefined), undefined, undefined)).not.toHaveProperty('territory')
  expect(inputOf({ ...draftOf(undefined), kind: 'store', territory: ['33'] }, undefined, undefined)).not.toHaveProperty('territory')
})
it('names the parent of a new one alone', () => {
  expect(inputOf(draftOf(undefined), hongyuan.partyId, undefined)).toMatchObject({ parentId: hongyuan.partyId })
  expect(inputOf(draftOf(hongyuan), hongyuan.partyId, 3)).not.toHaveProperty('parentId')
})

it.each([
  ['an empty form', draftOf(undefined), ['division', 'name']],
  ['a division that is none', { ...draftOf(hongyuan), division: '3306' }, ['division']],
  ['a level with a blank', { ...draftOf(hongyuan), level: 'A 级' }, ['level']],
  ['nothing', draftOf(hongyuan), []],
])('refuses %s', (_, draft, fields) =>
  expect(Object.keys(problemsOf(saveParty.input, inputOf(draft, undefined, undefined))).sort()).toEqual(fields),
)
