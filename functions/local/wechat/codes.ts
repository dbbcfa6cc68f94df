import { randomBytes } from 'node:crypto'

const fiveMinutes = 300_000
const oneMinute = 60_000
const perMinute = 100

const demoCode = /^demo-[\w-]{1,40}$/
const demoMark = 'oDEMO_'

/** The same for the same person of the demo on every machine, and the way back, so that the code need not be kept anywhere. */
const demoOpenid = (code: string) => `${demoMark}${Buffer.from(code).toString('base64url')}`
export function demoCodeOf(openid: string): string | undefined {
  const code = openid.startsWith(demoMark) ? Buffer.from(openid.slice(demoMark.length), 'base64url').toString() : ''
  return demoCode.test(code) ? code : undefined
}
const provoked: Record<string, number> = { busy: -1, throttled: 45011, risky: 40226 }

export type Told = { openid: string } | { errcode: number }

/**
 * Codes of `wx.login`. As documented: one serves once, for five minutes, and a person signs in 100 times a minute at most.
 * Otherwise than documented, for demo and tests: `demo-<name>` serves for ever, without limit, and always means the same person;
 * `busy`, `throttled` and `risky` provoke what they say.
 */
export class Codes {
  private minted = new Map<string, { openid: string; until: number }>()
  private used = new Set<string>()
  private signIns = new Map<string, number[]>()

  constructor(
    private people: Readonly<Record<string, string>>,
    private clock: () => number,
  ) {}

  mint(openid: string): string {
    const code = `0${randomBytes(15).toString('hex').slice(0, 31)}`
    this.minted.set(code, { openid, until: this.clock() + fiveMinutes })
    return code
  }

  redeem(code: string): Told {
    const errcode = provoked[code]
    if (errcode) return { errcode }
    if (this.people[code]) return { openid: this.people[code] }
    if (demoCode.test(code)) return { openid: demoOpenid(code) }
    if (this.used.has(code)) return { errcode: 40163 }
    const found = this.minted.get(code)
    if (!found || found.until < this.clock()) return { errcode: 40029 }
    this.minted.delete(code)
    this.used.add(code)
    return this.within(found.openid) ? { openid: found.openid } : { errcode: 45011 }
  }

  private within(openid: string): boolean {
    const now = this.clock()
    const recent = (this.signIns.get(openid) ?? []).filter((at) => at > now - oneMinute)
    this.signIns.set(openid, [...recent, now])
    return recent.length < perMinute
  }
}
