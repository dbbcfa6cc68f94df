export type Why = 'offline' | 'timeout' | 'broken'

/** No usable answer came. Whether the server did the thing is not known, so only a repeat with the same id is safe. */
export class Unanswered extends Error {
  constructor(
    readonly why: Why,
    /** The request's id, to be read aloud on the phone to whoever mends it. */
    readonly reference?: string | undefined,
  ) {
    super(why)
    this.name = 'Unanswered'
  }

  /** WeChat says "request:fail timeout"; a browser aborts the request when its time is up. */
  static from(failure: { errMsg?: string; name?: string }): Unanswered {
    const text = `${failure.name} ${failure.errMsg}`
    return new Unanswered(/timeout|abort/i.test(text) ? 'timeout' : 'offline')
  }

  static reference(header: object = {}): string | undefined {
    const entry = Object.entries(header).find(([name]) => /^(x-request-id|apigw-requestid)$/i.test(name))
    return entry && String(entry[1])
  }
}
