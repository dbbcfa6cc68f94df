import '../../testing/ownTable'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { CodeBatch, Progress } from '@shared/codes/model'
import type { EventName } from '@shared/kernel/event'
import { newId } from '@shared/kernel/id'
import type { EventBridgeEvent } from 'aws-lambda'
import type { Happened } from '../../platform/events'
import { aCategory, aProduct, keeperOf, saved } from '../../testing/goods'
import { eventOf, invoke } from '../../testing/invoke'
import { ownTable } from '../../testing/ownTable'
import { aParty } from '../../testing/world'
import { handler as downloadCodes } from '../downloadCodes'
import { handler as downloadLabels } from '../downloadLabels'
import { handler as getCodeBatch } from '../getCodeBatch'
import { handler as issueCodes } from '../issueCodes'
import { labelPieces } from '../labels/labels'
import { handler as onCodeBatchIssued } from '../onCodeBatchIssued'
import { handler as onLabelsWanted } from '../onLabelsWanted'
import { csvHead, csvPieces } from '../serials/csv'
import { caseAt, containerUri, palletAt } from '../serials/uris'
import { batchOf } from '../store'
import { writeFile } from './files'

let token: string, skuId: string
beforeAll(async () => {
  await ownTable
  token = await keeperOf(await aParty({ kind: 'hq' }))
  const { categoryId } = await aCategory(token)
  skuId = (await aProduct(token, { categoryId, name: '山里郎冷泡乌龙茶', gtin: '6901234567892' })).skuId
})

async function issued(over: object = {}): Promise<CodeBatch> {
  const batchId = newId('bat')
  await saved(invoke(issueCodes, { body: { batchId, skuId, count: 1_000, ...over }, token }))
  return (await batchOf(batchId))!.batch
}
const happened = (name: EventName, subject: string, data?: object) =>
  ({ detail: { id: newId('evt'), name, subject, version: 1, ...(data && { data }) } }) as EventBridgeEvent<string, Happened>
const asked = (batchId: string) => downloadCodes(eventOf({ method: 'GET', pathParameters: { batchId }, token }))

/** What a browser saves it as. */
const nameOf = ({ headers }: Response) =>
  decodeURIComponent(/^attachment; .*filename\*=UTF-8''([^;]+)$/.exec(headers.get('content-disposition')!)![1]!)

describe('the file of a batch', () => {
  it('is being made, then whole, and the download leads to it', async () => {
    const batch = await issued({ count: 30_000, itemsPerCase: 24, covert: true, lot: 'L-7' })
    expect(JSON.parse((await asked(batch.batchId)).body!)).toEqual({ state: 'waiting', done: 0, count: 30_000 })
    for (let again = 0; again < 2; again++) await onCodeBatchIssued(happened('codeBatch.issued', batch.batchId))
    const { statusCode, headers } = await asked(batch.batchId)
    expect(statusCode).toBe(302)
    const file = await fetch(String(headers?.location))
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
    expect(nameOf(file)).toBe(`山里郎冷泡乌龙茶 第${batch.number}批 L-7 码.csv`)
    expect(await file.text()).toBe(csvHead(batch) + Buffer.concat([...csvPieces(batch)].map(({ bytes }) => bytes)).toString())
    const { body } = await invoke(getCodeBatch, { method: 'GET', pathParameters: { batchId: batch.batchId }, token })
    expect(body.csv).toEqual({ state: 'ready', done: 30_000, count: 30_000 })
  })

  it('says how far it is while it is made, and is never all in memory', async () => {
    const said: Progress[] = []
    let most = 0
    function* pieces() {
      for (let i = 0; i < 40; i++) {
        most = Math.max(most, process.memoryUsage().arrayBuffers)
        const until = Date.now() + 40
        while (Date.now() < until);
        yield { bytes: Buffer.alloc(5_000_000, 'x'), codes: 15 }
      }
    }
    const before = process.memoryUsage().arrayBuffers
    await writeFile('codes/test/big.csv', 'text/csv', 600, pieces(), async (progress) => void said.push(progress))
    expect(said.length).toBeGreaterThan(2)
    expect(said.at(-1)).toEqual({ state: 'ready', done: 600, count: 600 })
    expect(said.slice(0, -1).every(({ state, done }, i) => state === 'working' && done > (said[i - 1]?.done ?? 0))).toBe(true)
    expect(most - before).toBeLessThan(120_000_000)
  })

  it('of labels is drawn when somebody asks for it, and the download leads to it', async () => {
    const batch = await issued({ count: 60_000 })
    const asks = (query: Record<string, string>) =>
      downloadLabels(eventOf({ method: 'GET', pathParameters: { batchId: batch.batchId }, query, token }))
    const wanted = { from: 10, to: 109, sheet: 'a4x65', of: 'items' } as const
    const query = { from: '10', to: '109' }
    for (let again = 0; again < 2; again++) expect(JSON.parse((await asks(query)).body!)).toEqual({ state: 'waiting', done: 0, count: 100 })
    await onLabelsWanted(happened('labels.wanted', batch.batchId, wanted))
    const { statusCode, headers } = await asks(query)
    expect(statusCode).toBe(302)
    const file = await fetch(String(headers?.location))
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(nameOf(file)).toBe(`山里郎冷泡乌龙茶 第${batch.number}批 单品标签 11-110.pdf`)
    expect(Buffer.from(await file.arrayBuffer())).toEqual(Buffer.concat([...labelPieces(batch, wanted)].map(({ bytes }) => bytes)))
    const { body } = await invoke(getCodeBatch, { method: 'GET', pathParameters: { batchId: batch.batchId }, token })
    expect(body.labels).toEqual([{ ...wanted, state: 'ready', done: 100, count: 100 }])
    const code = async (range: Record<string, string>) => JSON.parse((await asks(range)).body!).code
    expect([await code({}), await code({ from: '9', to: '8' }), await code({ from: '0', to: '60000' }), await code({ from: 'x' })]).toEqual(
      ['labels.tooMany', 'codeBatch.rangeInvalid', 'codeBatch.rangeInvalid', 'input.invalid'],
    )
  })

  it('is of items, covert codes, cases or pallets, each a file of its own, on paper that takes it', async () => {
    const batch = await issued({ count: 1_000, itemsPerCase: 24, casesPerPallet: 10, covert: true })
    const answer = async (batchId: string, query: Record<string, string>) =>
      JSON.parse((await downloadLabels(eventOf({ method: 'GET', pathParameters: { batchId }, query, token }))).body!)
    expect(await answer(batch.batchId, { of: 'cases' })).toEqual({ state: 'waiting', done: 0, count: 42 })
    expect(await answer(batch.batchId, { of: 'pallets', sheet: 'a4x4' })).toEqual({ state: 'waiting', done: 0, count: 5 })
    expect(await answer(batch.batchId, { of: 'covert', sheet: 'roll20x20' })).toEqual({ state: 'waiting', done: 0, count: 1_000 })
    expect(await answer(batch.batchId, { to: '41' })).toEqual({ state: 'waiting', done: 0, count: 42 })
    await onLabelsWanted(happened('labels.wanted', batch.batchId, { from: 0, to: 41, sheet: 'roll100x150', of: 'cases' }))
    const { body } = await invoke(getCodeBatch, { method: 'GET', pathParameters: { batchId: batch.batchId }, token })
    expect(body.labels).toMatchObject([
      { of: 'pallets', sheet: 'a4x4', from: 0, to: 4, state: 'waiting' },
      { of: 'items', sheet: 'a4x65', from: 0, to: 41, state: 'waiting' },
      { of: 'cases', sheet: 'roll100x150', from: 0, to: 41, state: 'ready', done: 42 },
      { of: 'covert', sheet: 'roll20x20', from: 0, to: 999 },
    ])
    expect([body.firstCovertUri, body.firstCaseUri, body.firstPalletUri]).toEqual([
      expect.stringContaining('?250='),
      ...[caseAt(batch, 0), palletAt(batch, 0)].map((sscc) => containerUri(batch, sscc)),
    ])
    const plain = await issued()
    const code = async (batchId: string, query: Record<string, string>) => (await answer(batchId, query)).code
    expect(await Promise.all(['covert', 'cases', 'pallets'].map((of) => code(plain.batchId, { of })))).toEqual(
      Array.from({ length: 3 }, () => 'labels.noneOf'),
    )
    expect(await code(batch.batchId, { of: 'cases', to: '42' })).toBe('codeBatch.rangeInvalid')
    expect(await code(batch.batchId, { of: 'cases', sheet: 'a4x65' })).toBe('labels.sheetUnfit')
    expect(await code(batch.batchId, { sheet: 'a4x4' })).toBe('labels.sheetUnfit')
  })

  it('of a batch that there is not is refused', async () => {
    expect(JSON.parse((await asked(newId('bat'))).body!).code).toBe('codeBatch.unknown')
    await onCodeBatchIssued(happened('codeBatch.issued', newId('bat')))
  })
})
