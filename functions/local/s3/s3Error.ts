/** S3's own refusal: its code is what an SDK throws by name. */
export class S3Error extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = code
  }
}

export const escaped = (text: string) =>
  text.replaceAll(/[<>&'"]/g, (sign) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', "'": '&apos;', '"': '&quot;' })[sign]!)

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** An element with its children as text; a value that is no text is further elements. */
export const xml = (name: string, of: Record<string, string | number>) =>
  `${head}<${name}>${Object.entries(of)
    .map(([child, value]) => `<${child}>${escaped(String(value))}</${child}>`)
    .join('')}</${name}>`
