import { client } from '../platform/table'

type Command = 'TransactWriteItemsCommand' | 'UpdateItemCommand' | 'BatchGetItemCommand'

/** Runs something just before the next call of this kind leaves (or the nth), once: what another did in between. Answers whether that has come. */
export function beforeNext(command: Command, run: () => Promise<unknown>, nth = 1) {
  const state = { isDone: false }
  let seen = 0
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName === command && ++seen === nth) {
        state.isDone = true
        client.middlewareStack.remove('between')
        client.destroy()
        await run()
      }
      return next(args)
    },
    { step: 'initialize', name: 'between', priority: 'high' },
  )
  client.destroy()
  return state
}
