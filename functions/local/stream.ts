import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda'
import { writeWhole } from './dataDir'
import type { DeadLetters } from './deliver'
import { engineCall } from './engine'
import type { StreamSource } from './serverlessFile'

/** How far each consumer of the stream has come; the file is written only after a batch has succeeded. */
export class Checkpoints {
  private readonly reached: Record<string, string>

  /** A new database counts its records from the start, whatever an old file says. */
  constructor(
    private readonly file: string,
    fresh = false,
  ) {
    this.reached = !fresh && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  }
  of(consumer: string): string | undefined {
    return this.reached[consumer]
  }
  set(consumer: string, sequence: string) {
    this.reached[consumer] = sequence
    writeWhole(this.file, this.text)
  }
  get text() {
    return JSON.stringify(this.reached)
  }
  /** What every one of these consumers has had; 0 where one has had nothing. */
  everyoneHas(consumers: string[]): number {
    return consumers.length ? Math.min(...consumers.map((consumer) => Number(this.reached[consumer] ?? 0))) : 0
  }
}

export interface Consumer extends StreamSource {
  name: string
  invoke(event: { Records: DynamoDBRecord[] }): Promise<unknown>
}
interface Place {
  url: string
  table: string
  checkpoints: Checkpoints
  dead: DeadLetters
  /** How long to rest when there is nothing, unless woken. */
  pollMs: number
}

const call = <T>(url: string, operation: string, body: object) => engineCall<T>(url, `DynamoDBStreams_20120810.${operation}`, body)

/** Brings one consumer what the table's stream holds, in order, at least once. */
export class StreamPoller {
  private stopped = false
  private wanted = false
  private wakeUp = () => {}
  private readonly waiting: (() => void)[] = []
  private readonly done: Promise<void>

  constructor(
    private readonly place: Place,
    private readonly consumer: Consumer,
  ) {
    this.done = this.run()
  }

  /** Something may have been written: look now instead of at the next turn. */
  wake() {
    this.wanted = true
    this.wakeUp()
  }

  /** Resolves when all that was written before is handed over. */
  drained(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve)
      this.wake()
    })
  }

  async stop() {
    this.stopped = true
    this.wake()
    await this.done
  }

  private async run() {
    let failures = 0
    let iterator: string | undefined
    let size = this.consumer.batchSize
    while (!this.stopped) {
      this.wanted = false
      const waiting = this.waiting.length
      try {
        iterator ??= await this.iterator()
        const { Records, NextShardIterator } = await this.read(iterator, size)
        if (Records.length === 0) {
          iterator = NextShardIterator
          for (const tell of this.waiting.splice(0, waiting)) tell()
          await this.pause(this.place.pollMs)
          continue
        }
        const last = Records.at(-1)!
        const failed = await this.handOver(Records)
        if (failed === undefined) {
          this.reach(last)
          iterator = NextShardIterator
          failures = 0
          size = this.consumer.batchSize
          continue
        }
        // Everything before the first failed record is done; from there on it comes again.
        iterator = undefined
        if (failed.index > 0) {
          this.reach(Records[failed.index - 1]!)
          failures = 0
        }
        failures++
        if (failures > this.consumer.retries) {
          const given = Records.slice(failed.index)
          this.place.dead.keep(this.consumer.name, { Records: given }, failed.error)
          this.reach(last)
          failures = 0
        } else if (this.consumer.bisect) size = Math.max(1, Math.ceil((Records.length - failed.index) / 2))
        if (failures === 1) console.warn(`${this.consumer.name} failed on the stream and tries again: ${reason(failed.error)}`)
      } catch (error) {
        iterator = undefined
        failures++
        if (failures === 1 && !this.stopped) console.warn(`the stream cannot be read: ${reason(error)}`)
      }
      if (failures) await this.pause(Math.min(2_000, 20 * 2 ** failures), false)
    }
  }

  private async handOver(records: DynamoDBRecord[]): Promise<{ index: number; error: unknown } | undefined> {
    const { filters, reportsItems } = this.consumer
    const wanted = filters.length ? records.filter((record) => filters.some((matches) => matches(record))) : records
    if (wanted.length === 0) return undefined
    try {
      const answer = (await this.consumer.invoke({ Records: wanted })) as DynamoDBBatchResponse | undefined
      const failures = (reportsItems && answer?.batchItemFailures) || []
      if (failures.length === 0) return undefined
      const places = failures.map(({ itemIdentifier }) => records.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === itemIdentifier))
      // An identifier that is none of the batch's fails the batch, as it does in the cloud.
      return { index: Math.max(0, Math.min(...places)), error: new Error(`${failures.length} records failed`) }
    } catch (error) {
      return { index: 0, error }
    }
  }

  private reach(record: DynamoDBRecord) {
    this.place.checkpoints.set(this.consumer.name, record.dynamodb!.SequenceNumber!)
  }

  private read = (ShardIterator: string, Limit: number) =>
    call<{ Records: DynamoDBRecord[]; NextShardIterator: string }>(this.place.url, 'GetRecords', { ShardIterator, Limit })

  /** The engine has one shard, which never closes, whatever `EndingSequenceNumber` it states. */
  private async iterator() {
    const { url, table, checkpoints } = this.place
    const { Streams } = await call<{ Streams: { StreamArn: string }[] }>(url, 'ListStreams', { TableName: table })
    const StreamArn = Streams[0]?.StreamArn
    const described = await call<{ StreamDescription: { Shards: { ShardId: string }[] } }>(url, 'DescribeStream', { StreamArn })
    const reached = checkpoints.of(this.consumer.name)
    const { ShardIterator } = await call<{ ShardIterator: string }>(url, 'GetShardIterator', {
      StreamArn,
      ShardId: described.StreamDescription.Shards[0]?.ShardId,
      ...(reached ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: reached } : { ShardIteratorType: 'TRIM_HORIZON' }),
    })
    return ShardIterator
  }

  private async pause(ms: number, untilWoken = true) {
    if (this.stopped || (untilWoken && this.wanted)) return
    const woken = new Promise<void>((resolve) => {
      this.wakeUp = () => {
        if (untilWoken || this.stopped) resolve()
      }
    })
    const turn = new AbortController()
    await Promise.race([woken, sleep(ms, undefined, { signal: turn.signal }).catch(() => {})])
    turn.abort()
  }
}

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error))
