import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** One thing that is wrong with the file, and the line (from 1) where it stands. */
export interface Problem {
  line: number
  problem: string
}

/** A file that is refused whole, before anything is started or written. */
export class BrokenFile extends Error {
  override name = 'BrokenFile'
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ line, problem }) => `第 ${line} 行：${problem}`).join('\n'))
  }
}

/** What is said of a broken file: its first twenty problems, and how many more there are. */
export function told(file: string, { problems }: BrokenFile): string {
  const lines = problems.slice(0, 20).map(({ line, problem }) => `  第 ${line} 行：${problem}`)
  const more = problems.length - lines.length
  return [`${file} 不能重放，有 ${problems.length} 处问题，什么都没有写入：`, ...lines, ...(more > 0 ? [`  另有 ${more} 处`] : [])].join(
    '\n',
  )
}

const maxBytes = 256 * 1024 * 1024

/** The text of a day's file, plain or gzipped. Refuses what cannot be opened or is not UTF-8. */
export function readDay(file: string): string {
  const bytes = opened(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new BrokenFile(notUtf8(bytes))
  }
}

function opened(file: string): Buffer {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (error) {
    throw new BrokenFile([{ line: 1, problem: `文件打不开（${(error as NodeJS.ErrnoException).code}）` }])
  }
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes })
  } catch {
    throw new BrokenFile([{ line: 1, problem: '压缩文件损坏或太大，解不开' }])
  }
}

/** A file in another encoding is wrong on many lines: each is named, so that one stray byte is found as well. */
function notUtf8(bytes: Buffer): Problem[] {
  if (isUtf16(bytes)) return [{ line: 1, problem: '编码是 UTF-16，请另存为 UTF-8' }]
  const problems: Problem[] = []
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (let line = 1, from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, from)
    const to = end < 0 ? bytes.length : end
    try {
      decoder.decode(bytes.subarray(from, to))
    } catch {
      problems.push({ line, problem: '有不是 UTF-8 的字符，请另存为 UTF-8' })
    }
    from = to + 1
  }
  return problems
}

const isUtf16 = ([a, b]: Buffer) => (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)
