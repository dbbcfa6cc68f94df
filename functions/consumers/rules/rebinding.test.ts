import { expect, it } from '@jest/globals'
import type { Rebinding } from '@shared/consumers/model'
import { decided, mayAccept } from './rebinding'

const now = '2026-11-21T08:00:00.000Z'
const by = { staffId: 'stf_1', name: '周敏' } as const
const asked: Rebinding = {
  ...{ requestId: 'scn_1', ownerId: 'csm_1', fromId: 'pty_A', toId: 'pty_B', toName: '塞北粮油' },
  ...{ status: 'requested', at: '2026-11-20T08:00:00.000Z' },
}
const outcome = (decide: () => unknown) => {
  try {
    return decide()
  } catch (error) {
    return (error as { code: string }).code
  }
}
const decide = (one: Rebinding | undefined, accept: boolean, who: { staffId: `stf_${string}`; name: string } = by) =>
  outcome(() => decided(one, { accept, reason: '理由', by: who, now }))

it('is decided once, and by the same person the same way again', () => {
  const accepted = { ...asked, status: 'accepted', decided: { at: now, ...by, reason: '理由' } } as const
  expect(decide(asked, true)).toEqual(accepted)
  expect(decide(asked, false)).toMatchObject({ status: 'refused' })
  expect(decide(accepted, true)).toBeUndefined()
  expect(decide(accepted, false)).toBe('rebinding.decided')
  expect(decide(accepted, true, { ...by, staffId: 'stf_2' })).toBe('rebinding.decided')
  expect(decide(undefined, true)).toBe('rebinding.unknown')
})

it('is not accepted for a dealer that trades no more, nor of who has changed since', () => {
  const dealer = { lifecycle: 'active' } as never
  expect(outcome(() => mayAccept(asked, 'pty_A', dealer))).toBeUndefined()
  expect(outcome(() => mayAccept(asked, undefined, dealer))).toBeUndefined()
  expect(outcome(() => mayAccept(asked, 'pty_C', dealer))).toBe('rebinding.stale')
  expect(outcome(() => mayAccept(asked, 'pty_A', { lifecycle: 'exited' } as never))).toBe('rebinding.dealerGone')
  expect(outcome(() => mayAccept(asked, 'pty_A', undefined))).toBe('rebinding.dealerGone')
})
