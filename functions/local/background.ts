import type { Application } from './application'
import { type DeadLetters, deliver } from './deliver'
import { startSchedules } from './schedules'
import { type Checkpoints, StreamPoller } from './stream'

export interface Place {
  engineUrl: string
  checkpoints: Checkpoints
  dead: DeadLetters
  pollMs: number
}

/** All that runs without a request: the stream's consumers and the clocks. */
export class Background {
  private readonly pollers: StreamPoller[]
  private readonly stopClocks: () => void

  constructor(
    { file, lambdas }: Application,
    private readonly place: Place,
  ) {
    const { engineUrl: url, checkpoints, dead, pollMs } = place
    this.pollers = file.lambdas.flatMap((lambda) =>
      lambda.streams.map((stream) => {
        const consumer = { ...stream, name: lambda.name, invoke: (event: unknown) => lambdas.invoke(lambda, event) }
        return new StreamPoller({ url, table: file.table.name, checkpoints, dead, pollMs }, consumer)
      }),
    )
    this.stopClocks = startSchedules(file.lambdas, (lambda, event) => {
      void deliver(lambda.name, event, () => lambdas.invoke(lambda, event), dead).then(() => this.wake())
    })
  }

  /** Something may have been written. */
  wake() {
    for (const poller of this.pollers) poller.wake()
  }

  /** Consumers write as well, so this ends with a round that brought nothing new. */
  async settled() {
    for (let before = ''; before !== this.place.checkpoints.text; ) {
      before = this.place.checkpoints.text
      await Promise.all(this.pollers.map((poller) => poller.drained()))
    }
  }

  async stop() {
    this.stopClocks()
    await Promise.all(this.pollers.map((poller) => poller.stop()))
  }
}
