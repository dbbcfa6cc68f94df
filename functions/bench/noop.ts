import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { cpuMsOf, memoryMb } from './support/cpu'
import { line, round, sized } from './support/line'

/**
 * What the runner adds to a Lambda: requests for one that does nothing, over kept connections on the loopback. The runner is one thread, so
 * on a core of its own it answers as many a second as it does in a second of CPU; that is what counts here, since others use this machine too.
 */
const goal = { perCpuSecond: 11_000 }
const connections = 16

const child = spawn(process.execPath, ['functions/local/run.mjs', 'functions/bench/support/noopRunner.ts'], {
  stdio: ['pipe', 'pipe', 'inherit'],
})
const [told] = (await once(child.stdout, 'data')) as [Buffer]
const { port, pathname } = new URL(told.toString().trim())
const asked = `GET ${pathname} HTTP/1.1\r\nhost: localhost\r\n\r\n`

/** So many requests one after the other on one connection; the answer is so small that it comes whole. */
function asks(count: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let left = count
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(asked)).setNoDelay()
    socket.on('error', reject)
    socket.on('data', (answer: Buffer) => {
      if (!answer.toString('latin1').startsWith('HTTP/1.1 200 ')) reject(new Error(answer.toString()))
      if (--left > 0) socket.write(asked)
      else socket.end(resolve)
    })
  })
}
const all = (count: number) => Promise.all(Array.from({ length: connections }, () => asks(count / connections)))

await all(sized(20_000, 1_600))
const count = sized(100_000, 4_000)
const [since, cpuSince] = [performance.now(), cpuMsOf(child.pid!)]
await all(count)
const [ms, cpuMs] = [performance.now() - since, cpuMsOf(child.pid!) - cpuSince]
const rssMb = round(memoryMb(child.pid!), 1)
child.stdin.end()
await once(child, 'exit')

const perCpuSecond = Math.round((count / cpuMs) * 1000)
line('noop', { requests: count, perSecond: Math.round((count / ms) * 1000), perCpuSecond, rssMb }, goal, perCpuSecond >= goal.perCpuSecond)
