import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { unzipped } from '../deploy/zip'
import { invoke } from '../testing/invoke'
import { anEntry } from '../testing/ledger'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler as confirmStatement } from './confirmStatement'
import { handler } from './exportStatement'
import { issueDue } from './issuing'

const dir = mkdtempSync(join(tmpdir(), 'statement-'))
afterAll(() => rmSync(dir, { recursive: true }))
const now = '2026-04-02T00:00:00.000Z'
const pathParameters = { period: '2026-03' }
let buyer: string
let stranger: string

beforeAll(async () => {
  const hq = await aParty({ kind: 'hq', name: '山泉食品' })
  const [party, other] = [await aParty({ kind: 'dealer', parentId: hq.partyId, name: '宏远商贸' }), await aParty({ parentId: hq.partyId })]
  buyer = await signedIn(await aStaff({ partyId: party.partyId, name: '王建国' }), party)
  stranger = await signedIn(await aStaff({ partyId: other.partyId }), other)
  for (const [amount, at] of [
    [123_456, '2026-02-20T00:00:00.000Z'],
    [1_000_000, '2026-03-10T00:00:00.000Z'],
    [-400_050, '2026-03-20T00:00:00.000Z'],
  ] as const)
    await anEntry(hq.partyId, party.partyId, amount, at)
  await issueDue(hq.partyId, party.partyId, '2026-03', now)
  await invoke(confirmStatement, { token: buyer, pathParameters, body: { closing: 723_406 }, now })
})

async function exported(format: string) {
  const { status, body } = await invoke(handler, { method: 'GET', token: buyer, pathParameters, query: { format }, now })
  expect([status, body.name]).toEqual([200, `对账单 2026-03 宏远商贸.${format}`])
  const file = await fetch(body.url)
  expect([file.status, file.headers.get('content-disposition')?.startsWith('attachment')]).toEqual([200, true])
  const at = join(dir, `statement.${format}`)
  writeFileSync(at, Buffer.from(await file.arrayBuffer()))
  return at
}

it('is a PDF with the figures, lines and confirmation of the statement', async () => {
  const { stdout } = spawnSync(process.execPath, ['functions/documents/readPdf.mjs', await exported('pdf')], { encoding: 'utf8' })
  const [page] = JSON.parse(stdout)
  const said = ['往来对账单', '2026 年 3 月', '山泉食品', '宏远商贸', '¥1,234.56', '2026-03-10', '10,000.00', '-4,000.50', '¥7,234.06']
  for (const text of [...said, '购货方已于 2026-04-02 由 王建国 确认']) expect(page).toContain(text)
})

it('is a spreadsheet whose amounts can be counted on', async () => {
  const entries = unzipped(await exported('xlsx'))
  const sheet = entries.find(({ name }) => /sheet1\.xml$/.test(name))!.content.toString()
  for (const amount of ['1234.56', '10000', '-4000.5', '7234.06']) expect(sheet).toContain(`<v>${amount}</v>`)
})

it('is for those who may see the statement, in a format that there is', async () => {
  const ask = (query: Record<string, string>, token = buyer) => invoke(handler, { method: 'GET', token, pathParameters, query, now })
  expect((await ask({ format: 'pdf' }, stranger)).body.code).toBe('statement.unknown')
  expect((await ask({ format: 'docx' })).body.code).toBe('input.invalid')
})
