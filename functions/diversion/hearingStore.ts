import { Statement } from '@shared/diversion/statements'
import { type Item, type Key, table, type Write } from '../platform/table'

/**
 * Reads and writes                   key
 * what is said to a case             pk  STATEMENTS#<caseId>     sk  <statementId>
 *
 * Beside the case, whose row is written by every scan that speaks for it and so is to stay small.
 */
const pkOf = (caseId: string) => `STATEMENTS#${caseId}`
const keyOf = (caseId: string, statementId: string): Key => ({ pk: pkOf(caseId), sk: statementId })
const said = (row: Item) => Statement.parse(row)

/** The oldest first. */
export async function statementsOf(caseId: string): Promise<Statement[]> {
  const rows = await table.query({ pk: pkOf(caseId) })
  return rows.map(said).sort((a, b) => (a.at === b.at ? (a.statementId < b.statementId ? -1 : 1) : a.at < b.at ? -1 : 1))
}

export async function statementOf(caseId: string, statementId: string): Promise<Statement | undefined> {
  const row = await table.get(keyOf(caseId, statementId))
  return row && said(row)
}

export const insertStatement = (caseId: string, statement: Statement): Write => ({
  key: keyOf(caseId, statement.statementId),
  put: { ...statement },
  guard: { when: 'absent', otherwise: 'diversionCase.saidOtherwise' },
})
