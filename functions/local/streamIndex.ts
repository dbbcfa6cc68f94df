import { existsSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Database as SqliteDatabase } from 'node-sqlite3-wasm'

/** The engine asks for a table's highest sequence number with each streamed write; without this index it reads every record for it. */
export const streamIndexName = 'lx_seq'
const streamIndex = `CREATE INDEX IF NOT EXISTS ${streamIndexName} ON _stream_records(table_name, CAST(sequence_number AS INTEGER))`

/** Opens the engine's database. The engine must be down: SQLite in WebAssembly shares neither its locks nor its memory. */
export function withDatabase<T>(root: string, dbPath: string, use: (database: SqliteDatabase) => T): T {
  const { Database } = createRequire(join(root, 'functions/package.json'))('node-sqlite3-wasm') as typeof import('node-sqlite3-wasm')
  // Its lock is a folder, which stays behind when a runner is killed right here; the data directory's lock is ours already.
  if (existsSync(`${dbPath}.lock`)) rmSync(`${dbPath}.lock`, { recursive: true })
  const database = new Database(dbPath, { fileMustExist: true })
  try {
    // The only mode in which a write-ahead log can be read without shared memory.
    database.exec('PRAGMA locking_mode = EXCLUSIVE')
    return use(database)
  } finally {
    database.close()
  }
}

/**
 * Gives the stream its index and drops the records that every consumer has had (DynamoDB itself keeps 24 hours).
 * The newest one stays, since the engine counts on from it.
 */
export function mendStream(root: string, dbPath: string, relayed: number) {
  withDatabase(root, dbPath, (database) => {
    database.exec(streamIndex)
    if (relayed > 1) {
      const before = 'CAST(sequence_number AS INTEGER) < ?'
      const newest = 'SELECT MAX(id) FROM _stream_records GROUP BY table_name'
      database.run(`DELETE FROM _stream_records WHERE ${before} AND id NOT IN (${newest})`, relayed)
    }
  })
}
