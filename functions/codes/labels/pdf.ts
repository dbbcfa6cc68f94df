import { fontObjects, type Subset, stream, utf16 } from './font'

const heads = { catalog: 1, pages: 2, font: 3 } as const
const firstPage = heads.font + fontObjects

export const pointsOf = (mm: number) => (mm * 72) / 25.4
/** As PDF writes numbers: three digits are a third of a thousandth of a millimetre. */
export const figure = (value: number) => String(Math.round(value * 1000) / 1000)

/**
 * A PDF 1.7 file (ISO 32000-1) page by page: a page goes out as soon as it is full, and what must be known of all of them is written last.
 * Its only font, /F, is in it, and black is black alone, as print shops ask; the trimmed page is the whole one.
 */
export class Pdf {
  private readonly offsets: number[] = []
  private length = 0
  private pages: number[] = []

  constructor(
    private readonly width: number,
    private readonly height: number,
    private readonly font: Subset,
  ) {}

  head(): Buffer {
    // Bytes above 127 in the second line tell whoever carries the file that it is not text.
    const first = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')
    this.length = first.length
    return Buffer.concat([first, ...this.font.objects(heads.font).map((body, i) => this.object(heads.font + i, body))])
  }

  /** A page with what is drawn on it, in points from the lower left. */
  page(content: string): Buffer {
    const number = firstPage + this.pages.length * 2
    this.pages.push(number)
    const box = `[0 0 ${figure(pointsOf(this.width))} ${figure(pointsOf(this.height))}]`
    const boxes = `/MediaBox ${box} /TrimBox ${box} /BleedBox ${box}`
    const page = `<< /Type /Page /Parent ${heads.pages} 0 R ${boxes} /Resources << /Font << /F ${heads.font} 0 R >> >> /Contents ${number + 1} 0 R >>`
    return Buffer.concat([this.object(number, Buffer.from(page)), this.object(number + 1, stream(Buffer.from(content, 'latin1'), '', 1))])
  }

  /** What ends the file: the list of pages, and where every object stands. */
  tail(title: string): Buffer {
    const kids = this.pages.map((number) => `${number} 0 R`).join(' ')
    const pages = this.object(heads.pages, Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${this.pages.length} >>`))
    const catalog = this.object(heads.catalog, Buffer.from(`<< /Type /Catalog /Pages ${heads.pages} 0 R >>`))
    const info = firstPage + this.pages.length * 2
    const about = this.object(info, Buffer.from(`<< /Title <feff${utf16(title)}> /Producer (qudaotong) /Trapped /False >>`))
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
