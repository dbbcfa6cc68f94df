import type { Purpose } from '@shared/files/model'
import { newId } from '@shared/kernel/id'
import { png, sent } from '../../testing/photos'
import type { Channel } from './channel'
import { type Operation, op, reads, row } from './operation'

/** One file from its address to what may be attached: `fileOf` says which. */
export const fileFor = (name: string, by: string, purpose: Purpose): Operation[] => [
  op(
    `openUpload.${name}`,
    by,
    () => import('../../files/openUpload'),
    () => ({ fileId: newId('fil'), purpose, contentType: 'image/png', size: png.length }),
    row,
  ),
  {
    ...{ name: `the bytes of ${name}`, most: { wru: 0, rru: 0 } },
    run: async ({ answers }) => {
      const { ok } = await sent(answers[`openUpload.${name}`] as Parameters<typeof sent>[0])
      if (!ok) throw new Error(`the bytes of ${name} were not taken`)
    },
  },
  op(
    `confirmUpload.${name}`,
    by,
    () => import('../../files/confirmUpload'),
    (channel) => ({ fileId: fileOf(channel, name) }),
    row,
  ),
]

export const fileOf = ({ answers }: Channel, name: string) => (answers[`openUpload.${name}`] as { fileId: string }).fileId

export const getFile = op(
  'getFile',
  'admin',
  () => import('../../files/getFile'),
  (channel) => ({ fileId: fileOf(channel, 'voucher') }),
  reads,
)
