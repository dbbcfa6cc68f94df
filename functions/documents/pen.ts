import { readFileSync } from 'node:fs'
import PDFDocument from 'pdfkit'

/**
 * Noto Sans Hans (OFL-1.1), 8.4 MB with every character of a Chinese name; only what is used goes into the PDF. A Lambda that prints ships it:
 * `package: { patterns: [node_modules/@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf] }` on its line of serverless.yml.
 */
const fontFile = 'node_modules/@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf'
let font: Buffer | undefined

export type Align = 'left' | 'right' | 'center'

export interface Pen {
  /** One line of text, of which nothing is broken; `width` is for the alignment. In points, from the upper left corner. */
  write(text: string, at: { x: number; y: number; width?: number; size: number; align?: Align; color?: string }): void
  /** The lines that a text takes in this width; what cannot be broken is broken anywhere. */
  lines(text: string, size: number, width: number): string[]
  rule(y: number, color: string): void
  fill(y: number, height: number, color: string): void
  newPage(): void
  /** Does it once on every page that there is. */
  onEveryPage(draw: (page: number, of: number) => void): void
  end(): Promise<Uint8Array>
}

export const page = { width: 595.28, height: 841.89, margin: 40 }
const inner = page.width - 2 * page.margin

export function openPen(about: { title: string; at: string }): Pen {
  font ??= readFileSync(fontFile)
  const info = { Title: about.title, CreationDate: new Date(about.at) }
  // Without a font of its own pdfkit reads Helvetica from a file that no bundle has.
  const pdf = new PDFDocument({ size: 'A4', margin: 0, bufferPages: true, info, font: null as never, lang: 'zh-CN', displayTitle: true })
  pdf.registerFont('sc', font).font('sc')
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    const chunks: Buffer[] = []
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    pdf.on('error', reject)
  })
  const advances = new Map<string, number>()
  // Chinese type has no ligatures or kerning to look for, and looking is half of the work.
  const plain = { features: [], lineBreak: false }
  /** Of one character at size 1. */
  const advance = (character: string) => {
    const known = advances.get(character) ?? pdf.fontSize(100).widthOfString(character, plain) / 100
    advances.set(character, known)
    return known
  }
  const widthOf = (text: string, size: number) => [...text].reduce((sum, character) => sum + advance(character), 0) * size

  return {
    write(text, { x, y, width = 0, size, align = 'left', color = '#1d2129' }) {
      const free = align === 'left' ? 0 : width - widthOf(text, size)
      const left = x + (align === 'center' ? free / 2 : free)
      if (text) pdf.fontSize(size).fillColor(color).text(text, left, y, plain)
    },
    lines: (text, size, width) => broken(text, (part) => widthOf(part, size) <= width),
    rule: (y, color) =>
      void pdf
        .moveTo(page.margin, y)
        .lineTo(page.margin + inner, y)
        .lineWidth(0.5)
        .strokeColor(color)
        .stroke(),
    fill: (y, height, color) => void pdf.rect(page.margin, y, inner, height).fill(color),
    newPage: () => void pdf.addPage(),
    onEveryPage(draw) {
      const { count } = pdf.bufferedPageRange()
      for (let i = 0; i < count; i++) {
        pdf.switchToPage(i)
        draw(i + 1, count)
      }
    },
    end() {
      pdf.end()
      return bytes
    },
  }
}

/** Breaks between any two Chinese characters, and otherwise before a word; a word that is too long is broken inside. */
export function broken(text: string, fits: (part: string) => boolean): string[] {
  const lines: string[] = []
  let line = ''
  for (const part of text.match(/[\x21-\x7e]+|\s+|\S/gu) ?? []) {
    if (fits(line + part)) line += part
    else {
      if (line.trim()) lines.push(line.trim())
      line = ''
      for (const character of part.trimStart()) {
        if (line && !fits(line + character)) {
          lines.push(line)
          line = ''
        }
        line += character
      }
    }
  }
  return line.trim() || lines.length === 0 ? [...lines, line.trim()] : lines
}
