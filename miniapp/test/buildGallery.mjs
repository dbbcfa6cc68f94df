import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'dist/gallery')
const parts = ['src/gallery', 'src/platform', 'config']

/** The gallery is part of no release, so it is built for its test: when it is missing, or older than a component. */
export default function buildGallery() {
  const page = join(folder, 'index.html')
  const built = existsSync(page) ? statSync(page).mtimeMs : 0
  if (parts.every((part) => newest(join(root, part)) <= built)) return
  const env = { ...process.env, NODE_ENV: 'production', GALLERY: '1', OUTPUT_ROOT: 'dist/gallery' }
  execFileSync('npx', ['taro', 'build', '--type', 'h5', '--no-check'], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 600_000,
  })
}

const newest = (path) =>
  Math.max(
    ...readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
      .map((entry) => statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs),
  )
