/** @jest-environment node */
import { expect, it } from '@jest/globals'
import { progressOn } from './progress'
import { runStages, stage } from './stages'

async function written(isTTY: boolean) {
  const text: string[] = []
  const out = { isTTY, write: (more: string) => text.push(more) > 0 }
  const progress = progressOn(out as Parameters<typeof progressOn>[0])
  const nothing = async () => {}
  await runStages([stage('people', 1, [1, 2, 3], nothing), stage('goods', 2, [4], nothing)], progress)
  progress.end('Seeded 4 things')
  return text.join('')
}

it('writes one line over and over on a terminal', async () => {
  const lines = ['Seeding  25 %  people', 'Seeding  50 %  people', 'Seeding  75 %  people', 'Seeding 100 %  goods']
  expect(await written(true)).toBe(`${lines.map((line) => `\r${line}\x1b[K`).join('')}\r\x1b[KSeeded 4 things\n`)
})

it('says into a file only how it ended', async () => {
  expect(await written(false)).toBe('Seeded 4 things\n')
})

it('runs steps of a stage together, stages one after the other, and ends with the first that fails', async () => {
  const began: string[] = []
  let under = 0
  let most = 0
  const step = async (name: string) => {
    began.push(name)
    most = Math.max(most, ++under)
    await new Promise((resume) => setTimeout(resume, 5))
    under--
    if (name === 'bad') throw new Error('no')
  }
  const stages = [stage('a', 2, ['1', '2', '3', '4'], step), stage('b', 1, ['5', 'bad', '6'], step)]
  await expect(runStages(stages, { show: () => {} })).rejects.toThrow('no')
  expect([began, most]).toEqual([['1', '2', '3', '4', '5', 'bad'], 2])
})
