/** @jest-environment node */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { cents } from './cents'
import { readDay } from './dayFile'

const root = process.cwd()
const theDay = join(root, 'functions/local/data/iowa-2012-01-31.csv.gz')
const folder = mkdtempSync(join(tmpdir(), 'replayed-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The command as one types it, with a folder for temporary files of its own. */
async function replay(...args: string[]) {
  const TMPDIR = join(folder, 'tmp')
  mkdirSync(TMPDIR, { recursive: true })
  const ran = await new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      ['functions/local/replay.mjs', ...args],
      { cwd: root, env: { ...process.env, TMPDIR } },
      (_error, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    )
  })
  return { ...ran, left: readdirSync(TMPDIR) }
}

const said = (stdout: string) => JSON.parse(stdout.trimEnd().split('\n').at(-1)!)

const rows = parse(readDay(theDay), { columns: true }) as Record<string, string>[]
const csvOf = (some: typeof rows) => [Object.keys(rows[0]!), ...some.map(Object.values)].map((cells) => cells.map(quoted).join()).join('\n')
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

describe('the trading day of 31 January 2012', () => {
  it('comes to the State’s own figure, and stock and credit to the sum over the file', async () => {
    const { code, stdout, stderr, left } = await replay()
    expect({ code, stderr: code ? stderr : '' }).toEqual({ code: 0, stderr: '' })
    expect(said(stdout)).toEqual({
      ...{ orders: 255, lines: 9_510, refusedLines: 7, reasons: { 'product.notOffered': 7 }, total: 103_995_109 },
      ...{ seconds: expect.any(Number), stockReconciles: true, creditReconciles: true },
    })
    expect(left).toEqual([])
  }, 300_000)
})

describe('a cut of the day', () => {
  it('comes to what its lines say, also when one good is sold at two prices and to one store without any', async () => {
    const some = rows.filter(({ store_number }) => ['2614', '4509', '4616'].includes(store_number!))
    const unpriced = some.filter(({ state_bottle_retail }) => !state_bottle_retail).length
    const file = join(folder, 'cut.csv')
    writeFileSync(file, csvOf([...some, { ...some[0]!, state_bottle_retail: '1.01' }, { ...some[1]!, state_bottle_retail: '' }]))
    const { code, stdout, stderr } = await replay(file)
    expect({ code, stderr: code ? stderr : '' }).toEqual({ code: 0, stderr: '' })
    expect(said(stdout)).toMatchObject({
      lines: some.length + 2,
      refusedLines: unpriced + 1,
      reasons: { 'product.notOffered': unpriced + 1 },
      total: some.reduce((sum, { sale_dollars }) => sum + (cents(sale_dollars!) ?? 0), 101 * Number(some[0]!.bottles_sold)),
      stockReconciles: true,
      creditReconciles: true,
    })
  }, 120_000)
})

describe('a broken file', () => {
  it('is refused with its lines before anything is started or written', async () => {
    const file = join(folder, 'broken.csv')
    writeFileSync(file, csvOf([rows[0]!, { ...rows[1]!, bottles_sold: '-12' }]))
    const { code, stdout, stderr, left } = await replay(file)
    expect(stderr).toBe(`${file} 不能重放，有 1 处问题，什么都没有写入：\n  第 3 行：bottles_sold「-12」应为 1 到 1000000 的整数\n`)
    expect({ code, stdout, left }).toEqual({ code: 2, stdout: '', left: [] })
  }, 60_000)

  it('is told by the name that was typed', async () => {
    const { code, stderr } = await replay(join(folder, 'none.csv'))
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `${join(folder, 'none.csv')} 不能重放，有 1 处问题，什么都没有写入：\n  第 1 行：文件打不开（ENOENT）\n`,
    })
  }, 60_000)
})
