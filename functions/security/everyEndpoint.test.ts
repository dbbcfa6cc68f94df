import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Kind, rolesOf } from '@shared/parties/roles'
import { consumerIdOf, consumerSession } from '../consumers/session'
import { startWechat, type Wechat } from '../local/wechat/startWechat'
import { endpoints } from '../platform/endpoints'
import { casesOf } from './support/cases'
import { aCast, type Cast, type Member, marksOf, members, tree } from './support/cast'
import type { Cases } from './support/foreign'
import { type Ask, caller, changedRows, ownTable, routedLambdas, snapshot } from './support/lambdas'

let table: { stop(): Promise<void> }
let wechat: Wechat
let handlers: Awaited<ReturnType<typeof routedLambdas>>
let ask: Ask
let cast: Cast
let cases: Cases

beforeAll(async () => {
  table = await ownTable()
  wechat = await startWechat({ appid: String(process.env.WECHAT_APPID), secret: String(process.env.WECHAT_SECRET) })
  process.env.WECHAT_BASE_URL = wechat.url
  handlers = await routedLambdas()
  ask = caller(handlers)
  cast = await aCast(ask)
  const { token } = await consumerSession(consumerIdOf('oShoppersOpenid'), new Date().toISOString())
  cast.token.consumer = token
  cases = casesOf(cast)
})
afterAll(async () => {
  await wechat?.stop()
  await table?.stop()
})

const names = Object.keys(endpoints)
const guarded = names.filter((name) => endpoints[name]!.who !== 'anyone')
const nobodies = ['', 'expired', 'garbage', 'forged', 'unsigned', 'disabled', 'exited', 'consumer']
const absent = [
  'party.unknown',
  'order.unknown',
  'product.unknown',
  'priceList.unknown',
  'payment.unknown',
  'voucher.unknown',
  'statement.unknown',
  'return.unknown',
]

/** Marks of others in an answer, other than what the question itself said. */
function leaked(body: unknown, input: object, whose: readonly Member[]): string[] {
  const [said, asked] = [JSON.stringify(body), JSON.stringify(input)]
  return whose.flatMap((member) => marksOf(cast, member)).filter((mark) => said.includes(mark) && !asked.includes(mark))
}

/** What nobody but the party itself, those above it and HQ may learn of. */
const strangersTo: Record<string, readonly Member[]> = {
  dealer: ['sibling', 'siblingStore'],
  store: ['sibling', 'siblingStore', 'city', 'cityStore', 'direct'],
  rep: ['sibling', 'siblingStore'],
}

it('every endpoint has its Lambda, its cases of foreign input, or says why there are none', () => {
  expect(Object.keys(handlers).sort()).toEqual([...names].sort())
  expect(
    Object.keys(cases)
      .filter((name) => endpoints[name])
      .sort(),
  ).toEqual([...names].sort())
  for (const name of names) {
    const { own, foreign, selfOnly } = cases[name]!
    expect([name, foreign.length > 0 !== (selfOnly !== undefined)]).toEqual([name, true])
    expect([name, own !== undefined]).toEqual([name, endpoints[name]!.who !== 'anyone'])
  }
})

let asItWas: Map<string, string> | undefined

/** Asks, and answers what was wrong with the answers; the table must be as the one before left it, which was as it was. */
async function unmoved(tries: () => Promise<unknown[]>) {
  const before = asItWas ?? (await snapshot())
  const wrong = await tries()
  asItWas = await snapshot()
  return { wrong, changed: changedRows(before, asItWas) }
}
const nothingWrong = { wrong: [], changed: [] }

describe.each(guarded)('%s', (name) => {
  const { who } = endpoints[name]!
  const own = () => cases[name]!.own!

  it('lets nobody in who is nobody', async () => {
    const tries = async () => {
      const wrong: unknown[] = []
      for (const by of nobodies) {
        const { status, body } = await ask(name, own().input, cast.token[by])
        if (status !== 401 || body.code !== 'session.invalid' || leaked(body, own().input, members).length > 0)
          wrong.push([by, status, body])
      }
      return wrong
    }
    expect(await unmoved(tries)).toEqual(nothingWrong)
  })

  it('refuses every role and kind of party that it does not name', async () => {
    const tries = async () => {
      const wrong: unknown[] = []
      for (const member of ['hq', 'dealer', 'store', 'sibling'] as const) {
        const allowed = who !== 'anyone' && who[tree[member].kind as Kind]
        for (const role of allowed === 'any' ? [] : rolesOf(tree[member].kind).filter((one) => !(allowed || []).includes(one))) {
          const { status, body } = await ask(name, own().input, cast.token[`${member}.${role}`])
          if (status !== 403 || body.code !== 'actor.forbidden' || leaked(body, own().input, members).length > 0)
            wrong.push([member, role, status, body])
        }
      }
      return wrong
    }
    expect(await unmoved(tries)).toEqual(nothingWrong)
  })
})

describe.each(names)('%s', (name) => {
  it("shows and changes nothing of another's", async () => {
    const tries = async () => {
      const wrong: unknown[] = []
      for (const { what, by, input, then } of cases[name]!.foreign) {
        const { status, body } = await ask(name, input, cast.token[by])
        const isRefused =
          then === 'nothing'
            ? status === 200
            : then
              ? body.code === then
              : (status === 403 && body.code === 'actor.forbidden') || (status === 404 && absent.includes(body.code))
        const leaks = leaked(body, input, then === 'nothing' ? (strangersTo[by.split('.')[0]!] ?? []) : members)
        if (!isRefused || leaks.length > 0) wrong.push({ what, by, status, body, leaks })
      }
      return wrong
    }
    expect(await unmoved(tries)).toEqual(nothingWrong)
  })
})

const isList = (name: string) => endpoints[name]!.method === 'GET' && !endpoints[name]!.path.includes('{')

/** A list that is asked for nothing in particular chooses its party itself. */
it.each(guarded.filter(isList))('%s asked for nothing in particular shows nothing of strangers', async (name) => {
  const wrong: unknown[] = []
  for (const by of ['rep', ...Object.keys(cast.token).filter((who) => /^(dealer|store)\./.test(who))]) {
    for (const as of ['buyer', 'seller', 'subtree']) {
      const { status, body } = await ask(name, { as }, cast.token[by])
      const leaks = leaked(body, {}, strangersTo[by.split('.')[0]!]!)
      if (status >= 500 || leaks.length > 0) wrong.push({ by, as, status, leaks })
    }
  }
  expect(wrong).toEqual([])
})

/** Last, because these do what they ask: the refusals above were for who asked, not for what. */
it.each(guarded)('%s does the same for whom it is meant', async (name) => {
  const { by, input, status = 200 } = cases[name]!.own!
  const answer = await ask(name, input, cast.token[by])
  expect([answer.status, answer.status === status ? '' : answer.body]).toEqual([status, ''])
})
