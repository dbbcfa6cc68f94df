/** One line as somebody typed or pasted it. */
export interface Row {
  /** Counted from 1, as the person sees them. */
  at: number
  text: string
  code: string
  /** Absent where none is written. */
  quantity?: number
  /** 箱, 瓶 …; absent = the unit that the product is counted in. */
  unit?: string
  /** The 3瓶 of 2箱3瓶. */
  and?: { quantity: number; unit: string }
  /** Why the line cannot be read. */
  problem?: string
}

const units = '箱|件|提|瓶|罐|袋|包|盒|支|桶|个|杯|听|条|板|片|ctns?|cs|pcs|pc'
const amount = String.raw`(?<minus>-?)(?<whole>\d{1,3}(?:,\d{3})+|\d+)(?<fraction>\.\d+)?\s*(?:(?<unit>${units})(?:[\s+零又]*(?<more>\d{1,6})\s*(?<moreUnit>${units}))?)?`
/** The quantity at the end, with what divides it from the code: spaces, commas, a times sign, a colon. */
const tail = new RegExp(String.raw`^(?<code>.*?)[\s,、:=|]*(?:[\s,、:=|]|[×*]|[\s,、:=|]x)\s*${amount}\s*[.。]?$`, 'i')
const cellQuantity = new RegExp(String.raw`^[×*x]?\s*${amount}$`, 'i')
const heading = /^(序号|编码|商品编码|货号|条码|商品|品名|名称|SKU|code)[\s,\t|]/i

const halfWidth = (text: string) =>
  text
    .replace(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\u200b\ufeff]/g, ' ')
    .replace(/[✕✖╳]/g, '×')

/** Reads `code quantity`, or `code 2箱3瓶`, a line each: pasted from a table or a chat, or typed. Empty lines and a table's heading are passed over. */
export function readRows(text: string): Row[] {
  return halfWidth(text)
    .split(/[\r\n;]+/)
    .map((line) => line.replace(/^ +| +$/g, ''))
    .filter((line) => line.trim() !== '' && !(heading.test(line) && !/\d/.test(line)))
    .map((line, i) => ({ at: i + 1, text: line.replace(/\t/g, ' ').trim(), ...(line.includes('\t') ? fromCells(line) : fromLine(line)) }))
}

type Read = Omit<Row, 'at' | 'text'>

/** A row of a table: the first cell names the product, the last figure is how many; names and specs between are passed over. */
function fromCells(line: string): Read {
  const [code = '', ...rest] = line
    .split('\t')
    .map((cell) => cell.trim())
    .filter(Boolean)
  const figures = rest.map((cell) => cellQuantity.exec(cell)?.groups)
  const at = figures.findLastIndex((found) => found !== undefined)
  const found = figures[at]
  if (!found) return rest.length > 0 ? { code, problem: '没看到数量' } : fromLine(code)
  const before = figures[at - 1]
  // 2箱 and 3瓶 in cells of their own.
  if (before?.unit && !before.more && found.unit && !found.more)
    return { code, ...counted({ ...before, more: found.whole, moreUnit: found.unit }) }
  const beside = rest[at + 1]
  return {
    code,
    ...counted({ ...found, unit: found.unit ?? (beside && new RegExp(`^(${units})$`, 'i').test(beside) ? beside : undefined) }),
  }
}

function fromLine(line: string): Read {
  const found = tail.exec(line)?.groups
  if (!found?.code) return { code: line.trim() }
  return { code: found.code.trim(), ...counted(found) }
}

type Figures = Record<string, string | undefined>

function counted({ minus, whole = '', fraction, unit, more, moreUnit }: Figures): Omit<Read, 'code'> {
  if (minus || (fraction && Number(fraction) !== 0)) return { problem: '数量要写整数' }
  const quantity = Number(whole.replace(/,/g, ''))
  if (quantity + Number(more ?? 0) === 0) return { problem: '数量是 0' }
  if (quantity > 1_000_000) return { problem: '数量太大了' }
  const and = more && moreUnit && { quantity: Number(more), unit: moreUnit.toLowerCase() }
  return { quantity, ...(unit && { unit: unit.toLowerCase() }), ...(and && { and }) }
}

/** A code that was scanned: one more of it where it stands already, else a line of its own. */
export function withOneMore(text: string, code: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const at = lines.findIndex((line) => readRows(line)[0]?.code === code)
  if (at < 0) return [...lines, `${code} 1`].join('\n')
  const { quantity = 0, unit = '', and } = readRows(lines[at]!)[0]!
  const rest = and ? `${and.quantity}${and.unit}` : ''
  return lines.map((line, i) => (i === at ? `${code} ${quantity + 1}${unit}${rest}` : line)).join('\n')
}
