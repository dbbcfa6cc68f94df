import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import * as fontkit from 'fontkit'

/**
 * Noto Sans Hans (OFL-1.1), as in functions/documents: only what a file writes goes into it. The Lambda that draws labels ships it:
 * `package: { patterns: [node_modules/@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf] }` on its line of serverless.yml.
 */
const fontFile = 'node_modules/@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf'
let noto: fontkit.Font | undefined

/** In place of a character that the font does not have. */
const unknown = '□'

export interface Subset {
  /** Of one character, in ems. */
  advance(sign: string): number
  /** Text as the file's strings write it, in hexadecimal. */
  hex(text: string): string
  /** The font as PDF's objects from this number on: a Type 0 font over an embedded CFF (ISO 32000-1, 9.7). The first is the font. */
  objects(first: number): Buffer[]
}

/** The glyphs of these characters, numbered from 1 on. */
export function subsetOf(signs: string): Subset {
  noto ??= fontkit.create(readFileSync(fontFile)) as fontkit.Font
  const font = noto
  // As it is; its types say otherwise.
  const subset = font.createSubset() as unknown as { includeGlyph(id: number): number; encode(): Uint8Array }
  const known = new Map<string, { hex: string; width: number }>()
  const unicode = new Map<number, string>()
  for (const sign of new Set(signs + unknown)) {
    const code = sign.codePointAt(0)!
    const glyph = font.glyphForCodePoint(font.hasGlyphForCodePoint(code) ? code : unknown.codePointAt(0)!)
    const id = subset.includeGlyph(glyph.id)
    known.set(sign, { hex: id.toString(16).padStart(4, '0'), width: Math.round((glyph.advanceWidth * 1000) / font.unitsPerEm) })
    unicode.set(id, sign)
  }
  const of = (sign: string) => known.get(sign) ?? known.get(unknown)!

  return {
    advance: (sign) => of(sign).width / 1000,
    hex(text) {
      let made = ''
      for (const sign of text) made += of(sign).hex
      return made
    },
    objects(first) {
      const name = `QDTLAB+${font.postscriptName}`
      const { minX, minY, maxX, maxY } = font.bbox
      const widths = [...new Map([...known.values()].map(({ hex, width }) => [Number.parseInt(hex, 16), width]))].sort(([a], [b]) => a - b)
      return [
        Buffer.from(
          `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${first + 1} 0 R] /ToUnicode ${first + 4} 0 R >>`,
        ),
        Buffer.from(
          `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${first + 2} 0 R /DW 1000 /W [1 [${widths.map(([, width]) => width).join(' ')}]] >>`,
        ),
        Buffer.from(
          `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [${minX} ${minY} ${maxX} ${maxY}] /ItalicAngle 0 /Ascent ${font.ascent} /Descent ${font.descent} /CapHeight ${font.capHeight} /StemV 80 /FontFile3 ${first + 3} 0 R >>`,
        ),
        stream(Buffer.from(subset.encode()), '/Subtype /CIDFontType0C '),
        stream(Buffer.from(toUnicode(unicode))),
      ]
    },
  }
}

/** How many objects a font takes. */
export const fontObjects = 5

export function stream(bytes: Buffer, more = '', level = 9): Buffer {
  const packed = deflateSync(bytes, { level })
  return Buffer.concat([
    Buffer.from(`<< ${more}/Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
    packed,
    Buffer.from('\nendstream'),
  ])
}

/** What text is copied and searched as (9.10.3). */
function toUnicode(unicode: ReadonlyMap<number, string>): string {
  const lines = [...unicode].map(([id, sign]) => `<${id.toString(16).padStart(4, '0')}> <${utf16(sign)}>`)
  const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, i) => lines.slice(i * 100, i * 100 + 100))
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def /CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...blocks.map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n')
}

/** Text as UTF-16, big-endian, in hexadecimal. */
export const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex')
