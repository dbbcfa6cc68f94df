import { once } from 'node:events'
import { createServer } from 'node:http'

/** In a process of its own: starts every bundle of a folder, then lets the relay's sign a call, and prints what it saw as one line. */
const [folder, ...names] = process.argv.slice(2)
const bus = createServer((request, response) => {
  signature = request.headers.authorization
  response.setHeader('content-type', 'application/x-amz-json-1.1').end('{"FailedEntryCount":0,"Entries":[{"EventId":"1"}]}')
})
let signature
await once(bus.listen(0, '127.0.0.1'), 'listening')
process.env.AWS_ENDPOINT_URL_EVENTBRIDGE = `http://127.0.0.1:${bus.address().port}`

const withoutHandler = []
for (const name of names) {
  const { handler } = await import(`${folder}/${name}.mjs`)
  if (typeof handler !== 'function') withoutHandler.push(name)
}

const { handler: relay } = await import(`${folder}/relayEvents.mjs`)
const image = {
  pk: { S: 'ORDER#ord_1' },
  sk: { S: 'ORDER' },
  version: { N: '1' },
  events: { L: [{ M: { id: { S: 'evt_1' }, name: { S: 'order.submitted' } } }] },
}
const record = { eventID: '1', eventName: 'INSERT', eventSource: 'aws:dynamodb', dynamodb: { SequenceNumber: '1', NewImage: image } }
const relayed = await relay({ Records: [record] }, { getRemainingTimeInMillis: () => 5000 })
process.stdout.write(`\n${JSON.stringify({ withoutHandler, relayed, signature })}\n`, () => process.exit())
