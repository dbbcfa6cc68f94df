import type { TableDefinition } from '../local/tableDefinition'

/** The table without its stream: where nobody hears its events, to keep them costs the engine more at every write. */
export function silent(table: TableDefinition): TableDefinition {
  const { StreamSpecification: _, ...create } = table.create
  return { ...table, create }
}
