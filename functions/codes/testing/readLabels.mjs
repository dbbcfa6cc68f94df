import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

/**
 * In a process of its own, as both are ES modules: shows every page of a PDF by PDFium, cuts out each label of the sheet, and prints what zxing
 * reads on it as JSON. A label without a code on it is a page's last.
 */
const [file, sheet, dotsPerMm] = [process.argv[2], JSON.parse(process.argv[3]), 16]
const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
prepareZXingModule({ overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length) } })
const library = await PDFiumLibrary.init()
const document = await library.loadDocument(readFileSync(file))
const pages = []
for (const page of document.pages()) {
  // Before it is shown: this PDFium dies of reading text afterwards.
  const text = page.getText()
  const shown = await page.render({ scale: (dotsPerMm * 25.4) / 72, render: 'bitmap', colorSpace: 'BGRA' })
  const labels = []
  for (let place = 0; place < sheet.columns * sheet.rows; place++) {
    const found = await readBarcodes(cut(shown, place), { formats: ['QRCode', 'Code128'], maxNumberOfSymbols: 4, tryHarder: true })
    if (found.length > 0) labels.push(found.map(({ format, text, symbologyIdentifier }) => ({ format, text, symbologyIdentifier })))
  }
  pages.push({ text, labels })
}
process.stdout.write(JSON.stringify(pages))

function cut({ width, height, data }, place) {
  const left = Math.round((sheet.left + (place % sheet.columns) * sheet.step.x) * dotsPerMm)
  const top = Math.round((sheet.top + Math.floor(place / sheet.columns) * sheet.step.y) * dotsPerMm)
  const [wide, high] = [
    Math.min(width - left, Math.floor(sheet.label.width * dotsPerMm)),
    Math.min(height - top, Math.floor(sheet.label.height * dotsPerMm)),
  ]
  const pixels = new Uint8ClampedArray(wide * high * 4)
  for (let y = 0; y < high; y++)
    pixels.set(data.subarray(((top + y) * width + left) * 4, ((top + y) * width + left + wide) * 4), y * wide * 4)
  return { width: wide, height: high, data: pixels }
}
