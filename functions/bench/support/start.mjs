/** In a process of its own, as Lambda starts one: loads a bundle, lets it answer one event, and prints what that took. */
const [bundle, event] = process.argv.slice(2)
const cpu = () => process.cpuUsage()
const ms = (since) => {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}
const begun = cpu()
const loading = performance.now()
const { handler } = await import(bundle)
const loadMs = performance.now() - loading
const answer = await handler(JSON.parse(event))
const told = { status: answer.statusCode ?? 200, loadMs, ms: performance.now(), cpuMs: ms(), ownCpuMs: ms(begun) }
process.stdout.write(`\n${JSON.stringify(told)}\n`, () => process.exit())
