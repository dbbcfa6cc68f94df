import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** What the kernel counts in, USER_HZ: one hundredth of a second on every Linux. */
const tickMs = 10

/** CPU that a process has had, in ms, user and system, its ended threads included. */
export function cpuMsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
  const [user, system] = fields.slice(11, 13)
  return (Number(user) + Number(system)) * tickMs
}

/** CPU of this process, in ms, all its threads. */
export function ownCpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Resident memory, in MB. */
export const memoryMb = (pid: number) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024

/** The engine that serves this port: started through a shell that watches over it, so not a child of ours. */
export function enginePid(url: string): number {
  const { port } = new URL(url)
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const words = readFileSync(`/proc/${entry}/cmdline`, 'utf8').split('\0')
      if (words[words.indexOf('--port') + 1] === port && readlinkSync(`/proc/${entry}/exe`).includes('dynoxide')) return Number(entry)
    } catch {
      // Not ours to look at, or gone.
    }
  }
  throw new Error(`no engine found on port ${port}: CPU is counted on Linux only`)
}
