import '../testing/ownTable'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import type { Party } from '@shared/parties/model'
import { putObject } from '../platform/objects'
import { keeperOf } from '../testing/goods'
import { eventOf, invoke } from '../testing/invoke'
import { ownTable } from '../testing/ownTable'
import { aParty } from '../testing/world'
import { handler as getDealerSign } from './getDealerSign'
import { handler as openDealerSign } from './openDealerSign'

let dealer: Party, store: Party

beforeAll(async () => {
  await ownTable
  const hq = await aParty({ kind: 'hq' })
  dealer = await aParty({ kind: 'dealer', parentId: hq.partyId, name: '江南 <商贸>' })
  store = await aParty({ parentId: dealer.partyId })
})

const browser = 'text/html,application/xhtml+xml,*/*;q=0.8'
async function look(partyId: string) {
  const { statusCode, headers, body = '' } = await openDealerSign(eventOf({ method: 'GET', pathParameters: { partyId }, accept: browser }))
  return { status: statusCode, type: headers?.['content-type'], policy: String(headers?.['content-security-policy']), body }
}
const ask = (partyId: string) => invoke(openDealerSign, { method: 'GET', pathParameters: { partyId } })

it("a dealer's sign is the address of its page", async () => {
  const { body } = await invoke(getDealerSign, { method: 'GET', token: await keeperOf(dealer) })
  const uri = `${String(process.env.CODE_STEM).replace(/\/$/, '')}/d/${dealer.partyId}`
  expect(body).toEqual({ dealerId: dealer.partyId, name: '江南 <商贸>', uri, svg: expect.stringMatching(/^<svg .*<\/svg>$/) })
  expect((await invoke(getDealerSign, { method: 'GET', token: await keeperOf(store) })).body.code).toBe('actor.forbidden')
})

describe('behind it', () => {
  it('a browser finds a small page with the name, which runs and loads nothing', async () => {
    const { status, type, policy, body } = await look(dealer.partyId)
    expect([status, type]).toEqual([200, 'text/html; charset=utf-8'])
    expect(body).toContain('<h1>江南 &#60;商贸&#62;</h1>')
    expect(body).toContain(`?dealer=${dealer.partyId}"`)
    expect(body).not.toMatch(/<link|<img|<script|src=|@import|url\(|330100|手机/)
    expect(Buffer.byteLength(body)).toBeLessThan(30 * 1024)
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'/)
  })

  it('the mini-program is told the name alone', async () => {
    expect((await ask(dealer.partyId)).body).toEqual({ dealerId: dealer.partyId, name: '江南 <商贸>' })
  })

  it.each([
    ['who is unknown', () => newId('pty')],
    ['a store', () => store.partyId],
    ['HQ', () => dealer.parentId!],
    ['what is no id', () => '<script>'],
    ['a file of others', () => 'codes.txt'],
  ])('of %s there is nothing, and it looks the same', async (_who, idOf) => {
    const [{ status, body }, told] = [await look(idOf()), await ask(idOf())]
    expect([status, told.status, told.body.code]).toEqual([404, 404, 'party.unknown'])
    expect(body).toBe((await look(newId('pty'))).body)
  })

  it('nor of a dealer that is not active', async () => {
    const applied = await aParty({ kind: 'dealer', parentId: dealer.parentId!, lifecycle: 'suspended' })
    expect((await look(applied.partyId)).status).toBe(404)
  })

  it('WeChat finds the file that proves the host', async () => {
    await putObject('wechat/Zz12cd34Ef.txt', 'fedcba9876543210', 'text/plain')
    expect(await ask('Zz12cd34Ef.txt')).toEqual({ status: 200, body: 'fedcba9876543210' })
  })
})
