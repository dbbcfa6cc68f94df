import { expect, it } from '@jest/globals'
import { askedNote, itemNotes } from './words'

const now = '2026-11-22T02:00:00.000Z'
const boundAt = '2026-11-20T06:03:00.000Z'

it.each([
  [{ boundAt }, []],
  [{ boundAt, warrantyUntil: '2027-02-20' }, ['保修到 2027-02-20']],
  [{ boundAt, warrantyUntil: '2026-11-22' }, ['保修到 2026-11-22']],
  [{ boundAt, warrantyUntil: '2026-11-21' }, ['保修 2026-11-21 已到期']],
])('%j: %j', (item, more) =>
  expect(itemNotes({ serial: '200003ZX84VC2E7H03TZ', ...item }, now)).toEqual(['11-20 14:03 绑的 · 尾号 03TZ', ...more]),
)

it('tells how a request for another dealer stands, and is silent once it is done', () => {
  const asked = { toName: '宏远商贸', at: boundAt }
  expect(askedNote({ ...asked, status: 'requested' }, now)?.text).toContain('等总部同意')
  expect(askedNote({ ...asked, status: 'refused', reason: '先结清老账' }, now)).toEqual({
    tone: 'warn',
    text: '总部没同意换到宏远商贸：先结清老账',
  })
  expect([askedNote({ ...asked, status: 'accepted' }, now), askedNote(undefined, now)]).toEqual([undefined, undefined])
})
