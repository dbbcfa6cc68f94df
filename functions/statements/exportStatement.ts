import { plusMs } from '@shared/kernel/time'
import { exportStatement } from '@shared/statements/api'
import { paperWords } from '@shared/statements/labels'
import { pdfOf } from '../documents/pdf'
import { xlsxOf } from '../documents/xlsx'
import { http } from '../platform/http'
import { putObject } from '../platform/objects'
import { signedDownload } from '../platform/signedUrls'
import { paperOf } from './paper'
import { accountInReach } from './reach'
import { statementShown } from './shown'

const papers = {
  pdf: { make: pdfOf, type: 'application/pdf' },
  xlsx: { make: xlsxOf, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
}
const seconds = 5 * 60

/** The statement as a file: made anew each time, in its place in the bucket. */
export const handler = http(exportStatement, async ({ input: { period, format, ...account }, actor, now }) => {
  const of = { period, ...(await accountInReach(actor, account)) }
  const statement = await statementShown(of, now)
  const { make, type } = papers[format]
  const key = `exports/statements/${of.sellerId}/${of.buyerId}/${period}.${format}`
  await putObject(key, await make(paperOf(statement, now)), type)
  const name = `${paperWords.file(period, statement.buyerName)}.${format}`
  const url = await signedDownload(key, { name, seconds, download: true })
  return { url, name, expiresAt: plusMs(now, seconds * 1000) }
})
