type Listener = () => void

class Signal {
  aborted = false
  reason: unknown
  onabort: Listener | null = null
  private readonly listeners = new Set<Listener>()

  addEventListener(_type: 'abort', listener: Listener) {
    this.listeners.add(listener)
  }
  removeEventListener(_type: 'abort', listener: Listener) {
    this.listeners.delete(listener)
  }
  throwIfAborted() {
    if (this.aborted) throw this.reason
  }
  abort(reason: unknown) {
    if (this.aborted) return
    Object.assign(this, { aborted: true, reason })
    this.onabort?.()
    for (const listener of this.listeners) listener()
  }
}

/** What react-query needs of the browser's class of this name, for the mini-program, which has none. */
export class AbortController {
  readonly signal = new Signal()

  abort(reason: unknown = new Error('aborted')) {
    this.signal.abort(reason)
  }
}
