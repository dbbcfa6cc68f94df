import { expect, it } from '@jest/globals'
import { anOrder, by, now } from '../../testing/examples'
import { decideNote, mostNotes } from './note'

const noteId = 'nte_01J00000000000000000NOTE01'
const facts = (over: object = {}) => ({ order: anOrder(), side: 'seller' as const, by, now, ...over })
const written = { status: 'submitted', at: now, by, what: 'noted', reason: '加急', documentId: noteId } as const
const code = (work: () => unknown) => {
  try {
    return work() === undefined ? 'nothing' : 'written'
  } catch (error) {
    return (error as { code: string }).code
  }
}

it('stands on the timeline beside the state of the moment', () => {
  expect(decideNote({ noteId, note: '加急' }, facts())).toEqual(written)
  expect(decideNote({ note: '客户难缠', internal: true }, facts())).toMatchObject({ internal: true })
})

it.each([
  ['the same again', { noteId, note: '加急' }, {}, 'nothing'],
  ['other words under its id', { noteId, note: '不急' }, {}, 'note.duplicate'],
  ['the same, but internal', { noteId, note: '加急', internal: true }, {}, 'note.duplicate'],
  [
    'somebody else’s under its id',
    { noteId, note: '加急' },
    { by: { ...by, staffId: 'stf_01J00000000000000000OTHER1' } },
    'note.duplicate',
  ],
  ['without an id', { note: '加急' }, {}, 'written'],
  ['an internal one of the buyer', { note: '加急', internal: true }, { side: 'buyer' as const }, 'actor.forbidden'],
])('%s', (_case, note, over, expected) => {
  expect(
    code(() => decideNote(note as typeof note & { noteId: typeof noteId }, facts({ order: anOrder({ timeline: [written] }), ...over }))),
  ).toBe(expected)
})

it('ends when there are fifty', () => {
  const timeline = Array.from({ length: mostNotes }, () => ({ ...written, documentId: undefined }))
  expect(code(() => decideNote({ note: '又' }, facts({ order: anOrder({ timeline }) })))).toBe('note.tooMany')
})
