import { expect, it } from '@jest/globals'
import { names } from './names'
import { partOf, whole } from './project'

const point = (name: string, lat: number, lng: number, codes: number, isOwn = false) => ({ city: name, name, lat, lng, codes, isOwn })
const shaoxing = point('绍兴', 30, 120.6, 21, true)
const abroad = [point('苏州', 31.3, 120.6, 11), point('无锡', 31.6, 120.3, 4), point('上海', 31.2, 121.5, 2), point('宁波', 29.9, 121.5, 1)]
const wordsOf = (points: Parameters<typeof names>[0], part = partOf(points, 1.08)) => names(points, part).map(({ text }) => text)

it('names every city of neighbouring provinces, with the way between the two that matter', () => {
  const said = wordsOf([shaoxing, ...abroad])
  expect(said.slice(0, 7)).toEqual(['绍兴', '苏州 11', '145 km', '无锡 4', '上海 2', '宁波 1', '浙江'])
})

it('adds the length to the name where the way is too short for it', () => {
  const said = wordsOf([shaoxing, ...abroad], whole(1.08))
  expect(said.slice(0, 2)).toEqual(['绍兴', '苏州 11 · 145 km'])
  expect(said).toContain('新疆')
})

it('keeps the names of both ends off the way', () => {
  const [home, worst] = names([shaoxing, abroad[0]!], partOf([shaoxing, abroad[0]!], 1.08))
  expect(worst!.top < home!.top && home!.top - worst!.top > 0.2).toBe(true)
})

it('begins the way where the dealer sells nearest', () => {
  const jinhua = point('金华', 29.1, 119.6, 0, true)
  const said = wordsOf([jinhua, shaoxing, abroad[0]!])
  expect(said).toEqual(expect.arrayContaining(['145 km', '金华']))
})

it('says nothing of a way where there is none', () => expect(wordsOf([shaoxing])[0]).toBe('绍兴'))
