import { describe, expect, it } from '@jest/globals'
import { finds } from '@shared/catalog/search'
import { pinyinOf } from './pinyin'

const tea = { code: 'CY-500', name: '冷泡乌龙茶', spec: '500ml×24瓶', gtin: '6901234567892', words: pinyinOf('冷泡乌龙茶') }

describe('a search finds cold-brewed oolong tea', () => {
  it.each([
    ['乌龙', true],
    ['冷泡 乌龙', true],
    ['乌龙 500ML', true],
    ['乌龙 绿茶', false],
    ['lpwlc', true],
    ['WLC', true],
    ['wulongcha', true],
    ['lengpao', true],
    ['cy-500', true],
    ['6901234567892', true],
    ['06901234567892', true],
    ['690123', true],
    ['567892', true],
    ['234567', false],
    ['69', false],
    ['可乐', false],
  ])('by %s: %s', (search, found) => {
    expect(finds(search)(tea)).toBe(found)
  })

  it('has no bar code to find where there is none', () => {
    expect(finds('0000')({ ...tea, gtin: undefined })).toBe(false)
  })
})

describe('pinyin', () => {
  it.each([
    ['冷泡乌龙茶', 'lpwlc lengpaowulongcha'],
    ['重庆小面', 'cqxm chongqingxiaomian'],
    ['绿豆糕 A款', 'ldgak lvdougaoakuan'],
    ['Black Velvet', 'blackvelvet blackvelvet'],
  ])('of %s is %s', (name, words) => {
    expect(pinyinOf(name)).toBe(words)
  })
})
