import { existsSync } from 'node:fs'
import { type Browser, type BrowserServer, chromium } from 'playwright-core'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable']
/** Ours for either: those that @sparticuz/chromium recommends run everything in one process, which ends with the first page that closes. */
const args = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  // A small /dev/shm ends pages.
  '--disable-dev-shm-usage',
]

/** A camera before which this film is played for ever. */
export const fakeCamera = (film: string) => [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${film}`,
]

/** A browser: the one that CHROMIUM_PATH names, an installed one, or the one that npm brought. */
export const openBrowser = (more: readonly string[] = []): Promise<Browser> => started((options) => chromium.launch(options), more)

/** One for several files of tests: each connects to its address. */
export const serveBrowser = (): Promise<BrowserServer> => started((options) => chromium.launchServer({ ...options, host: '127.0.0.1' }))

async function started<T>(start: (options: object) => Promise<T>, more: readonly string[] = []): Promise<T> {
  const executablePath = [process.env.CHROMIUM_PATH, ...installed].find((path) => path && existsSync(path)) ?? (await bundled())
  // Shorter than a hook may take, so that it says itself why.
  return start({ executablePath, args: [...args, ...more], timeout: 50_000 }).catch((reason: Error) => {
    throw new Error(`no browser starts (${executablePath}): ${reason.message}`)
  })
}

/** It unpacks the libraries it brings along only where it takes the machine for a Lambda. */
async function bundled(): Promise<string> {
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x'
  const { default: npm } = await import('@sparticuz/chromium')
  return npm.executablePath()
}
