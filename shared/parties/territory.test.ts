import { expect, it } from '@jest/globals'
import { shared, territoryOf } from './territory'

it.each([
  [{ division: '330603' }, ['3306']],
  [{ division: '330000' }, ['33']],
  [{ division: '310115' }, ['31']],
  [{ division: '429004' }, ['429004']],
  [{ division: '330603', territory: ['3301', '3306'] }, ['3301', '3306']],
])('%j sells in %j', (party, areas) => expect(territoryOf(party)).toEqual(areas))

it.each([
  [['33'], ['3306', '310115'], ['3306']],
  [['3306'], ['33'], ['3306']],
  [
    ['3306', '3301'],
    ['330603', '3306'],
    ['3306', '330603'],
  ],
  [['3306'], ['3301', '31'], []],
])('%j and %j share %j', (one, other, both) => expect(shared(one, other)).toEqual(both))
