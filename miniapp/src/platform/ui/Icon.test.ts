import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from '@jest/globals'
import { iconNames } from './Icon'

const folder = path.join(__dirname, 'icons')
const drawn = readdirSync(folder).flatMap((file) =>
  [...readFileSync(path.join(folder, file), 'utf8').matchAll(/^ {2}'(\w+)':/gm)].map(([, name]) => name),
)

it('has a drawing for every name and a name for every drawing', () => {
  expect([...iconNames].sort()).toEqual([...drawn].sort())
})
