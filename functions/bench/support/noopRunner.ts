import { remove, scratchApplication, startScratch } from '../../local/scratch'

/** A runner of one Lambda that does nothing, in a process of its own, until its standard input ends. */
const root = scratchApplication({ nothing: 'httpApi: GET /nothing' })
const runner = await startScratch(root, { nothing: async () => ({ statusCode: 200, body: '{}' }) })
process.stdout.write(`${runner.url}/nothing\n`)
process.stdin.resume().once('end', async () => {
  await runner.stop()
  remove(root)
  process.exit()
})
