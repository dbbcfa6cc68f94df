import { expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { invoke } from '../testing/invoke'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler as getCart } from './getCart'
import { handler } from './saveCart'

async function aPerson() {
  const party = await aParty({ kind: 'hq' })
  const token = await signedIn(await aStaff({ partyId: party.partyId, roles: ['salesRep'] }), party)
  return {
    save: (lines: object[], version?: number) =>
      invoke(handler, { method: 'PUT', body: { lines, ...(version !== undefined && { version }) }, token }),
    read: async () => (await invoke(getCart, { method: 'GET', token })).body,
  }
}
const [soda, tea, chips] = [120, 60, 20].map((quantity) => ({ skuId: newId('sku'), quantity }))

it('counts its saves, from nothing on', async () => {
  const { save, read } = await aPerson()
  expect(await read()).toEqual({ lines: [], version: 0 })
  expect((await save([soda!], 0)).body).toEqual({ lines: [soda], version: 1 })
  expect((await save([soda!, tea!], 1)).body).toEqual({ lines: [soda, tea], version: 2 })
  expect(await read()).toEqual({ lines: [soda, tea], version: 2 })
})

it('a version that another phone has saved over is refused with what is there now', async () => {
  const { save, read } = await aPerson()
  await save([soda!], 0)
  await save([soda!, tea!], 1)
  for (const old of [0, 1, 3]) {
    const { status, body } = await save([soda!, chips!], old)
    expect([status, body.code, body.detail]).toEqual([409, 'save.conflict', { lines: [soda, tea], version: 2 }])
  }
  expect((await read()).lines).toEqual([soda, tea])
})

it('the same once more, after its answer got lost, is no conflict and no save', async () => {
  const { save } = await aPerson()
  const first = await save([soda!, tea!], 0)
  expect(await save([soda!, tea!], 0)).toEqual(first)
})

it('of several phones with the same version one wins, and the others learn what it saved', async () => {
  const { save, read } = await aPerson()
  const answers = await Promise.all([soda, tea, chips].map((line) => save([line!], 0)))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  const saved = answers.find(({ status }) => status === 200)!.body
  for (const { status, body } of answers) if (status === 409) expect(body.detail).toEqual(saved)
  expect(await read()).toEqual(saved)
})

it('without a version the last to save wins, as many as there are', async () => {
  const { save, read } = await aPerson()
  const answers = await Promise.all([soda, tea, chips].map((line) => save([line!])))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  expect((await read()).version).toBe(3)
  expect((await save([], undefined)).body).toEqual({ lines: [], version: 4 })
})
