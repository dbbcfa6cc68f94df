import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable']
/** Ours for either: those that @sparticuz/chromium recommends run everything in one process, which ends with the first page that closes. */
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync']

/** A camera before which this film is played for ever. */
export const fakeCamera = (film: string) => [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${film}`,
]

/** A browser: the one that CHROMIUM_PATH names, an installed one, or the one that npm brought. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = [process.env.CHROMIUM_PATH, ...installed].find((path) => path && existsSync(path))
  return executablePath ? chromium.launch({ executablePath, args: [...args, ...more] }) : bundled(more)
}

/** It unpacks the libraries it brings along only where it takes the machine for a Lambda. */
async function bundled(more: readonly string[]): Promise<Browser> {
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x'
  const { default: npm } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await npm.executablePath(), args: [...args, ...more] })
}
