import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { Incoming, Outgoing } from './httpEvent'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
}

/** `app.3f2a9c81.js`: its content never changes under this name. */
const hashed = /[.-][0-9a-f]{8,}\./

/** The file of `folder` that a path names, or nothing; `/` is index.html, and no path leaves the folder. */
export async function staticFile(folder: string, path: string, { headers }: Pick<Incoming, 'headers'>): Promise<Outgoing | undefined> {
  const file = inside(folder, path)
  if (!file) return undefined
  try {
    const { mtimeMs, size } = await stat(file)
    const etag = `"${Math.round(mtimeMs).toString(36)}-${size.toString(36)}"`
    const common = {
      etag,
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'cache-control': hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
    }
    if (headers['if-none-match'] === etag) return { status: 304, headers: common, body: '' }
    return { status: 200, headers: common, body: await readFile(file) }
  } catch {
    // Neither a missing file nor a folder is anything to show.
    return undefined
  }
}

function inside(folder: string, path: string) {
  try {
    const name = decodeURIComponent(path)
    const file = normalize(join(folder, name.endsWith('/') ? `${name}index.html` : name))
    return name.includes('\0') || !file.startsWith(normalize(folder) + sep) ? undefined : file
  } catch {
    return undefined
  }
}
