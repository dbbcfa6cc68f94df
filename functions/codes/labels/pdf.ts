import { deflateSync } from 'node:zlib'

/**
 * A PDF 1.7 file (ISO 32000-1) page by page: a page goes out as soon as it is full, and what must be known of all of them is written last.
 * Text is set in fonts that every reader and printer has: Helvetica, and for Chinese the Adobe-GB1 serif, by its characters' Unicode numbers.
 */
export const fonts = { latin: 'F1', chinese: 'F2' } as const

const heads = {
  catalog: 1,
  pages: 2,
  latin: 3,
  chinese: 4,
  descendant: 5,
  descriptor: 6,
} as const
const firstPage = 7

const fontObjects: Readonly<Record<number, string>> = {
  [heads.latin]: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  [heads.chinese]: `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [${heads.descendant} 0 R] >>`,
  [heads.descendant]: `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor ${heads.descriptor} 0 R >>`,
  [heads.descriptor]:
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
}

export const pointsOf = (mm: number) => (mm * 72) / 25.4
/** As PDF writes numbers: three digits are a third of a thousandth of a millimetre. */
export const figure = (value: number) => String(Math.round(value * 1000) / 1000)

export class Pdf {
  private readonly offsets: number[] = []
  private length = 0
  private pages: number[] = []

  constructor(
    private readonly width: number,
    private readonly height: number,
  ) {}

  head(): Buffer {
    // Bytes above 127 in the second line tell whoever carries the file that it is not text.
    const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
    this.length = parts[0]!.length
    for (const [number, text] of Object.entries(fontObjects)) parts.push(this.object(Number(number), Buffer.from(text)))
    return Buffer.concat(parts)
  }

  /** A page with what is drawn on it, in points from the lower left. */
  page(content: string): Buffer {
    const number = firstPage + this.pages.length * 2
    this.pages.push(number)
    const box = `[0 0 ${figure(pointsOf(this.width))} ${figure(pointsOf(this.height))}]`
    const resources = `<< /Font << /${fonts.latin} ${heads.latin} 0 R /${fonts.chinese} ${heads.chinese} 0 R >> >>`
    const page = `<< /Type /Page /Parent ${heads.pages} 0 R /MediaBox ${box} /Resources ${resources} /Contents ${number + 1} 0 R >>`
    const packed = deflateSync(Buffer.from(content, 'latin1'), { level: 1 })
    const stream = Buffer.concat([
      Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
      packed,
      Buffer.from('\nendstream'),
    ])
    return Buffer.concat([this.object(number, Buffer.from(page)), this.object(number + 1, stream)])
  }

  /** What ends the file: the list of pages, and where every object stands. */
  tail(title: string): Buffer {
    const kids = this.pages.map((number) => `${number} 0 R`).join(' ')
    const pages = this.object(heads.pages, Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${this.pages.length} >>`))
    const catalog = this.object(heads.catalog, Buffer.from(`<< /Type /Catalog /Pages ${heads.pages} 0 R >>`))
    const info = firstPage + this.pages.length * 2
    const about = this.object(info, Buffer.from(`<< /Title <feff${hex(title)}> /Producer (qudaotong) >>`))
    const rows = Array.from({ length: info }, (_, i) => `${String(this.offsets[i + 1]).padStart(10, '0')} 00000 n \n`)
    const table = `xref\n0 ${info + 1}\n0000000000 65535 f \n${rows.join('')}`
    const trailer = `trailer\n<< /Size ${info + 1} /Root ${heads.catalog} 0 R /Info ${info} 0 R >>\nstartxref\n${this.length}\n%%EOF\n`
    return Buffer.concat([pages, catalog, about, Buffer.from(table + trailer)])
  }

  private object(number: number, body: Buffer): Buffer {
    const made = Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    this.offsets[number] = this.length
    this.length += made.length
    return made
  }
}

/** Text as UTF-16, big-endian. */
export const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex')
