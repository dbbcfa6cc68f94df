import { randomBytes } from 'node:crypto'

const lifeMs = 7_200_000
const overlapMs = 300_000

/** stable_token: everyone who asks gets the same token until five minutes before its end; then old and new are valid together. */
export class Tokens {
  private current: { token: string; end: number } | undefined
  private before: { token: string; end: number } | undefined

  constructor(private clock: () => number) {}

  ask(forced: boolean): { access_token: string; expires_in: number } {
    const now = this.clock()
    if (!this.current || forced || this.current.end - overlapMs <= now) {
      this.before = this.current && { ...this.current, end: Math.min(this.current.end, now + overlapMs) }
      this.current = { token: randomBytes(96).toString('base64url'), end: now + lifeMs }
    }
    return { access_token: this.current.token, expires_in: Math.floor((this.current.end - now) / 1000) }
  }

  /** 0 where the token is valid, else the errcode. */
  check(token: string | null): number {
    if (!token) return 41001
    const known = [this.current, this.before].find((one) => one?.token === token)
    if (!known) return 40001
    return known.end > this.clock() ? 0 : 42001
  }

  /** As when another server forces a refresh: what is out there is invalid at once. */
  revoke() {
    this.current = undefined
    this.before = undefined
  }
}
