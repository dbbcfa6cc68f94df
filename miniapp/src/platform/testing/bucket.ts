/** A bucket that answers by these statuses in turn, then takes everything; 0 is no network. Returns what it was sent. */
export function bucketThat(...statuses: number[]) {
  const sent: { url: string; headers: Record<string, string>; size: number }[] = []
  class Request {
    upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {}
    status = 0
    onload?: () => void
    onerror?: () => void
    private readonly headers: Record<string, string> = {}
    private url = ''
    open = (method: string, url: string) => {
      this.url = `${method} ${url}`
    }
    setRequestHeader = (name: string, value: string) => {
      this.headers[name] = value
    }
    send = (body: ArrayBuffer | Blob) => {
      sent.push({ url: this.url, headers: this.headers, size: body instanceof ArrayBuffer ? body.byteLength : body.size })
      this.upload.onprogress?.({ loaded: 6, total: 12 })
      this.status = statuses.shift() ?? 200
      void Promise.resolve().then(() => (this.status === 0 ? this.onerror?.() : this.onload?.()))
    }
  }
  globalThis.XMLHttpRequest = Request as never
  return sent
}
