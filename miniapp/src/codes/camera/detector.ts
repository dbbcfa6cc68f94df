interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>
}
type Kind = { new (options: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> }

const formats = ['qr_code', 'data_matrix', 'code_128', 'ean_13']

/** The browser's own where it reads QR codes; else zxing, whose megabyte is fetched from beside the pages the first time somebody scans. */
async function make(): Promise<Detector> {
  const Own = (globalThis as { BarcodeDetector?: Kind }).BarcodeDetector
  const own = (await Own?.getSupportedFormats().catch(() => undefined)) ?? []
  if (Own && own.includes('qr_code')) return new Own({ formats: formats.filter((format) => own.includes(format)) })
  const { BarcodeDetector, prepareZXingModule } = await import('barcode-detector/ponyfill')
  const locateFile = (file: string, prefix: string) => (file.endsWith('.wasm') ? `static/${file}` : prefix + file)
  prepareZXingModule({ overrides: { locateFile } })
  return new BarcodeDetector({ formats: formats as never }) as Detector
}

let made: Promise<Detector> | undefined
export const detector = () => {
  made ??= make().catch((problem) => {
    made = undefined
    throw problem
  })
  return made
}
