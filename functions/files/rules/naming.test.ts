/** @jest-environment node */
import { expect, it } from '@jest/globals'
import { nameOf } from './naming'

const file = { purpose: 'voucher', contentType: 'image/png' } as const

it.each([
  [undefined, '付款凭证.png'],
  ['回单.png', '回单.png'],
  ['回单.exe', '回单.png'],
  ['回单', '回单.png'],
  ['.png', '付款凭证.png'],
])('%s is called %s', (name, called) => expect(nameOf({ ...file, ...(name && { name }) })).toBe(called))
