import {
  BatchGetItemCommand,
  DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { client } from '../../platform/table'

type Command = BatchGetItemCommand | GetItemCommand | QueryCommand | TransactWriteItemsCommand | UpdateItemCommand

/** One call of the SDK as it was made, in the form that DynamoDB takes. */
interface Sent {
  name: string
  input: object
}

const commands: Record<string, new (input: never) => Command> = {
  BatchGetItemCommand,
  GetItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
}

/** What a Lambda asks of the SDK while it runs. */
export async function recorded(run: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = []
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        sent.push({ name: commandName, input: structuredClone(args.input) })
        return next(args)
      },
    { step: 'build', name: 'recorder' },
  )
  client.destroy()
  try {
    await run()
    return sent
  } finally {
    client.middlewareStack.remove('recorder')
    client.destroy()
  }
}

/** The same calls once more, ready to be sent; `renamed` changes what may not be the same twice. */
export const prepared = (sent: readonly Sent[], renamed: (text: string) => string): Command[] =>
  sent.map(({ name, input }) => new commands[name]!(JSON.parse(renamed(JSON.stringify(input))) as never))

/** The SDK as it comes, with our time-outs. */
const bare = new DynamoDBClient({
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 2_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
})

export async function sendBare(calls: readonly Command[]) {
  for (const call of calls) await bare.send(call as BatchGetItemCommand)
}
