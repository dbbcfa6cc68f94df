import { createCipheriv } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { alphabet, fieldsOf, maxBatches, serialOf } from '@shared/codes/serial'
import fc from 'fast-check'
import { authentic, itemOf, serialAt } from './authenticity'
import { batchKey, issuingEpoch, rootKeys } from './keys'
import { permutation, tabledPermutation } from './permutation'
import { atOnce, serialWriter } from './serials'

const roots = rootKeys(JSON.stringify({ 3: Buffer.alloc(32, 3).toString('base64'), 4: Buffer.alloc(32, 4).toString('base64') }))
const gtin = '06901234567892'
const batch = { gtin, epoch: 3, batch: 77 }
const top = 2 ** 25

const index = fc.nat(top - 1)
const batches = fc.record({ gtin: fc.constantFrom(gtin, '16901234567899'), epoch: fc.constantFrom(3, 4), batch: fc.nat(maxBatches - 1) })

function written(domain: 'item' | 'covert', from: number, count: number): string[] {
  const bytes = new Uint8Array(count * 20)
  serialWriter(batch, domain, roots)(bytes, 0, 20, from, count)
  const text = Buffer.from(bytes).toString('latin1')
  return Array.from({ length: count }, (_, i) => text.slice(i * 20, i * 20 + 20))
}

describe('a serial', () => {
  it('is twenty characters that hold its four fields', () => {
    const whole = fc.record({
      epoch: fc.nat(15),
      batch: fc.nat(maxBatches - 1),
      permuted: index,
      mac: fc.maxSafeNat().map((n) => n % 2 ** 49),
    })
    fc.assert(
      fc.property(whole, (fields) => {
        const serial = serialOf(fields)
        expect(serial).toMatch(/^[0-9A-HJKMNP-TV-Z]{20}$/)
        expect(fieldsOf(serial)).toEqual(fields)
      }),
    )
    for (const odd of ['', 'A', 'a'.repeat(20), 'I'.repeat(20), '0'.repeat(21), `${'0'.repeat(19)}茶`])
      expect(fieldsOf(odd)).toBeUndefined()
  })

  it('says which item of which batch it is, to whoever has the key', () => {
    fc.assert(
      fc.property(batches, index, (one, at) => {
        expect(itemOf(one.gtin, serialAt(one, at, 'item', roots), 'item', roots)).toEqual({ epoch: one.epoch, batch: one.batch, index: at })
      }),
    )
  })

  it('is the first 49 bits of AES over GTIN, epoch, batch and index, as documented', () => {
    const block = Buffer.from('0100000000000000000000000000000000', 'hex').subarray(0, 16)
    block.writeUIntBE(Number(gtin), 1, 6)
    block[7] = 3
    block.writeUIntBE(77, 8, 3)
    const { permuted, mac } = fieldsOf(serialAt(batch, 123_456, 'item', roots))!
    block.writeUInt32LE(permuted, 12)
    const made = createCipheriv('aes-128-ecb', batchKey(roots, 'mac', 'item', 3, 77)!, null).update(block)
    expect(mac).toBe(Number(made.readBigUInt64LE(0) & (2n ** 49n - 1n)))
  })

  it('is another with any one character changed, another GTIN, another key or the other domain', () => {
    fc.assert(
      fc.property(index, fc.nat(19), fc.constantFrom(...alphabet), (at, place, sign) => {
        const serial = serialAt(batch, at, 'item', roots)
        const changed = serial.slice(0, place) + sign + serial.slice(place + 1)
        if (changed !== serial) expect(itemOf(gtin, changed, 'item', roots)).toBeUndefined()
        expect(itemOf('16901234567899', serial, 'item', roots)).toBeUndefined()
        expect(itemOf(gtin, serial, 'covert', roots)).toBeUndefined()
        expect(itemOf(gtin, serialAt(batch, at, 'covert', roots), 'item', roots)).toBeUndefined()
        const others = rootKeys(JSON.stringify({ 3: Buffer.alloc(32, 9).toString('base64') }))
        expect(itemOf(gtin, serial, 'item', others)).toBeUndefined()
        expect(itemOf(gtin, serial.toLowerCase(), 'item', roots)).toBeUndefined()
      }),
      { numRuns: 300 },
    )
  })

  it('is true of none in twenty thousand guesses', () => {
    let state = 7
    const random = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return state >>> 27
    }
    for (let i = 0; i < 20_000; i++) {
      const guess = `3${serialAt(batch, 0, 'item', roots).slice(1, 5)}${Array.from({ length: 15 }, () => alphabet[random()]).join('')}`
      expect(itemOf(gtin, guess, 'item', roots)).toBeUndefined()
    }
  })
})

it('serials made by the thousand are those made one by one, none twice, none of another batch', () => {
  const count = atOnce
  const some = written('item', 100, count)
  for (const i of [0, 1, 31, 4_000, count - 1]) expect(some[i]).toBe(serialAt(batch, 100 + i, 'item', roots))
  const covert = written('covert', 100, 50)
  expect(covert[49]).toBe(serialAt(batch, 149, 'covert', roots))
  const other = Array.from({ length: 50 }, (_, i) => serialAt({ ...batch, batch: 78 }, 100 + i, 'item', roots))
  expect(new Set([...some, ...covert, ...other]).size).toBe(count + 100)
  expect(some.every((serial) => serial.slice(0, 5) === some[0]!.slice(0, 5))).toBe(true)
})

describe('the order of a batch', () => {
  it('is a permutation: every place comes from one index, and back', () => {
    const keys = [1, 2].map((n) => Buffer.alloc(16, n))
    const [one, two] = keys.map(tabledPermutation) as [ReturnType<typeof permutation>, ReturnType<typeof permutation>]
    const slow = permutation(keys[0]!)
    fc.assert(
      fc.property(index, (at) => {
        expect([one.index(one.place(at)), slow.place(at), slow.index(slow.place(at))]).toEqual([at, one.place(at), at])
      }),
    )
    const seen = new Uint8Array(top)
    let [same, twice] = [0, 0]
    for (let at = 0; at < top; at += 64) {
      const place = one.place(at)
      twice += seen[place]!
      seen[place] = 1
      if (place === two.place(at)) same++
    }
    expect([twice, same < 10]).toEqual([0, true])
  })

  it('tells neither how many there are nor who lies beside whom', () => {
    const places = Array.from({ length: 1_000 }, (_, at) => permutation(Buffer.alloc(16, 5)).place(at))
    expect(Math.max(...places)).toBeGreaterThan(top * 0.95)
    const near = places.filter((place, i) => i > 0 && Math.abs(place - places[i - 1]!) < 1_000)
    expect(near.length).toBeLessThan(5)
  })
})

describe('a covert code', () => {
  it('proves its own item and no other', () => {
    const own = { gtin, epoch: 1, batch: 5 }
    const code = (covertAt: number, at = 9) => ({ gtin, serial: serialAt(own, at), covert: serialAt(own, covertAt, 'covert') })
    expect(authentic(code(9))).toEqual({ epoch: 1, batch: 5, index: 9, proven: true })
    expect(authentic({ gtin, serial: serialAt(own, 9) })).toMatchObject({ index: 9, proven: false })
    expect(authentic(code(8))).toBeUndefined()
    expect(authentic({ gtin, serial: serialAt(own, 9, 'covert') })).toBeUndefined()
    expect(authentic({ gtin, serial: serialAt(own, 9), covert: 'x' })).toBeUndefined()
  })
})

describe('root keys', () => {
  it('the newest epoch issues, and an epoch that is gone verifies nothing', () => {
    expect(issuingEpoch(roots)).toBe(4)
    const serial = serialAt(batch, 1, 'item', roots)
    expect(itemOf(gtin, serial, 'item', new Map([[4, roots.get(4)!]]))).toBeUndefined()
  })
  it.each(['{}', '{"16":"AAAA"}', '{"1":"c2hvcnQ="}', '{"x":"AAAA"}'])('%s are none', (json) =>
    expect(() => rootKeys(json)).toThrow('CODE_KEYS'),
  )
})
