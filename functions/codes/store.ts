import { CodeBatch, type CodeBatchId, LabelFile, type Labels, Progress, type Range, Voiding } from '@shared/codes/model'
import { type Item, type Key, table, type Write } from '../platform/table'

/**
 * Reads and writes                                        key
 * one batch                                               pk  CODEBATCH#<batchId>       sk  CODEBATCH
 * batches by number, the newest first                     gsi1 CODEBATCHES                /  <number, 7 digits>
 * whose container an SSCC is                              gsi2 CONTAINERS                 /  <its batch's first SSCC, without check digit>
 * a batch's voidings, with their reasons                  pk  CODEBATCH#<batchId>       sk  VOIDING#<at>#<from>
 * a file of labels that was asked for                     pk  CODEBATCH#<batchId>       sk  LABELS#<from>#<to>#<sheet>[#<of>]
 * how many batches and containers there have been         pk  CODECOUNT                 sk  CODECOUNT
 */
export const batchKey = (batchId: string): Key => ({ pk: `CODEBATCH#${batchId}`, sk: 'CODEBATCH' })
const countKey: Key = { pk: 'CODECOUNT', sk: 'CODECOUNT' }
const numberText = (number: number) => String(number).padStart(7, '0')

/** What was issued, and how far its file of codes has come. */
export interface IssuedBatch {
  batch: CodeBatch
  /** What was asked for, to tell a repeat from another batch of the same id. */
  asked: string
  csv: Progress
}

export const batchIn = (row: Item): CodeBatch => CodeBatch.parse(row.summary)
const issuedIn = (row: Item): IssuedBatch => ({ batch: batchIn(row), asked: String(row.asked), csv: Progress.parse(row.csv) })

export async function batchOf(batchId: string, options: { eventually?: boolean } = {}): Promise<IssuedBatch | undefined> {
  const row = await table.get(batchKey(batchId), options)
  return row && issuedIn(row)
}

export async function batchNumbered(number: number): Promise<CodeBatch | undefined> {
  const text = numberText(number)
  const [row] = await table.query({ index: 'gsi1', pk: 'CODEBATCHES', sk: { from: text, to: text }, limit: 1 })
  return row && batchIn(row)
}

/** Without the check digit, so that one comparison of text finds the batch whose containers begin at or before it. */
export async function batchWithContainer(sscc: string): Promise<CodeBatch | undefined> {
  const sk = { from: '0', to: sscc.slice(0, 17) }
  const [row] = await table.query({ index: 'gsi2', pk: 'CONTAINERS', sk, newestFirst: true, limit: 1 })
  return row && batchIn(row)
}

export async function batchesFrom(after: string | undefined, limit: number) {
  const rows = await table.query({ index: 'gsi1', pk: 'CODEBATCHES', ...(after && { sk: { below: after } }), newestFirst: true, limit })
  return rows.map((row) => ({ batch: batchIn(row), sortKey: String(row.gsi1sk) }))
}

/** The next number of a batch, and the first of so many containers of this prefix. What is taken and not used stays unused. */
export async function takeNumbers(prefix: string, containers: number): Promise<{ number: number; firstContainer: number }> {
  const field = `containers${prefix}`
  const taken = await table.change({ key: countKey, add: { batches: 1, [field]: containers } })
  const { now } = taken as { now: Item }
  return { number: Number(now.batches) - 1, firstContainer: Number(now[field]) - containers }
}

/** The batch and what was asked; undefined when the id is taken. */
export async function insertBatch(batch: CodeBatch, asked: string, firstSscc: string | undefined): Promise<boolean> {
  const answer = await table.change({
    key: batchKey(batch.batchId),
    put: {
      summary: batch,
      asked,
      csv: { state: 'waiting', done: 0, count: batch.count },
      gsi1pk: 'CODEBATCHES',
      gsi1sk: numberText(batch.number),
      ...(firstSscc && { gsi2pk: 'CONTAINERS', gsi2sk: firstSscc.slice(0, 17) }),
    },
    events: ['codeBatch.issued'],
    guard: { when: 'absent', otherwise: 'codeBatch.duplicate' },
  })
  return 'now' in answer
}

/** Holds unless others voided in between. */
export const voidBatch = ({ batchId, voided: before }: CodeBatch, voided: readonly Range[], voiding: Voiding): Write[] => [
  {
    key: batchKey(batchId),
    set: { 'summary.voided': voided },
    events: ['codeBatch.voided'],
    guard: { when: { equal: { 'summary.voided': before } }, otherwise: 'save.conflict' },
  },
  {
    key: { pk: batchKey(batchId).pk, sk: `VOIDING#${voiding.at}#${voiding.range[0]}` },
    put: { ...voiding },
    guard: { when: 'absent', otherwise: 'save.conflict' },
  },
]

/** Of a file: what is in it is only ever more. */
export async function setCsv(batchId: CodeBatchId, csv: Progress): Promise<void> {
  await table.change({ key: batchKey(batchId), set: { csv }, guard: { when: 'present', otherwise: 'codeBatch.unknown' } })
}

/** Those of items are the older ones, and have no word for it. */
const labelsKey = (batchId: string, { from, to, sheet, of }: Labels): Key => ({
  pk: batchKey(batchId).pk,
  sk: `LABELS#${String(from).padStart(8, '0')}#${String(to).padStart(8, '0')}#${sheet}${of === 'items' ? '' : `#${of}`}`,
})

const labelsIn = (row: Item): LabelFile => LabelFile.parse({ ...row, of: row.of ?? 'items' })

/** The file of labels as it stands; the first who asks has it made. */
export async function wantLabels(batchId: string, file: Labels): Promise<LabelFile> {
  const labels: LabelFile = { ...file, state: 'waiting', done: 0, count: file.to - file.from + 1 }
  const answer = await table.change({
    key: labelsKey(batchId, file),
    put: { ...labels },
    events: [{ name: 'labels.wanted', data: { ...file } }],
    guard: { when: 'absent', otherwise: 'save.conflict' },
  })
  return labelsIn('now' in answer ? answer.now : answer.failed.found!)
}

export async function labelsOf(batchId: string, file: Labels): Promise<LabelFile | undefined> {
  const row = await table.get(labelsKey(batchId, file))
  return row && labelsIn(row)
}

export async function setLabels(batchId: string, file: LabelFile): Promise<void> {
  const { state, done, count } = file
  await table.change({ key: labelsKey(batchId, file), set: { state, done, count }, guard: { when: 'present', otherwise: 'save.conflict' } })
}

/** The batch with everything that lies beside it. */
export async function wholeBatch(batchId: string): Promise<(IssuedBatch & { labels: LabelFile[]; voidings: Voiding[] }) | undefined> {
  const rows = await table.query({ pk: batchKey(batchId).pk })
  const row = rows.find(({ sk }) => sk === 'CODEBATCH')
  if (!row) return undefined
  const of = (prefix: string) => rows.filter(({ sk }) => String(sk).startsWith(prefix))
  return { ...issuedIn(row), labels: of('LABELS#').map(labelsIn), voidings: of('VOIDING#').map((one) => Voiding.parse(one)) }
}
