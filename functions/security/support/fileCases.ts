import { newId } from '@shared/kernel/id'
import type { Cast } from './cast'
import { type Cases, refused } from './foreign'

const nobodies = ['', 'expired', 'garbage', 'forged', 'unsigned', 'disabled', 'exited']

/** Foreign files: those nobody attached yet look as if they did not exist. */
export function fileCases({ file }: Cast): Cases {
  const opening = (over: object = {}) => ({ fileId: newId('fil'), purpose: 'voucher', contentType: 'image/png', size: 16, ...over })
  const strangers = ['sibling', 'siblingStore'] as const
  return {
    openUpload: {
      foreign: [
        ...nobodies.map((by) => refused('as nobody', by, opening(), 'session.invalid')),
        refused('anything but a report, as a consumer', 'consumer', opening()),
        refused('a paper, as a consumer', 'consumer', opening({ purpose: 'report', contentType: 'application/pdf' }), 'file.photosOnly'),
        refused(
          "under the id of a store's, as a consumer",
          'consumer',
          opening({ purpose: 'report', fileId: file.store.opened }),
          'file.duplicate',
        ),
        ...(['sibling', 'siblingStore', 'store'] as const).flatMap((whose) =>
          (['opened', 'checked', 'attached'] as const).map((how) =>
            refused(`under the id of ${whose}'s, ${how}`, 'dealer.owner', opening({ fileId: file[whose][how] }), 'file.duplicate'),
          ),
        ),
      ],
    },
    confirmUpload: {
      foreign: [
        ...nobodies.map((by) => refused('as nobody', by, { fileId: file.dealer.checked }, 'session.invalid')),
        ...(['sibling', 'siblingStore', 'store'] as const).flatMap((whose) => [
          refused(`${whose}'s`, 'dealer.owner', { fileId: file[whose].opened }, 'file.unknown'),
          refused(`${whose}'s, as HQ`, 'hq.admin', { fileId: file[whose].checked }, 'file.unknown'),
          refused(`${whose}'s, as a consumer`, 'consumer', { fileId: file[whose].opened }, 'file.unknown'),
        ]),
      ],
    },
    getFile: {
      own: { by: 'dealer.warehouse', input: { fileId: file.dealer.attached } },
      foreign: [
        ...strangers.flatMap((whose) => [
          refused(`${whose}'s`, 'dealer.owner', { fileId: file[whose].attached }),
          refused(`${whose}'s, not attached`, 'dealer.owner', { fileId: file[whose].checked }, 'file.unknown'),
          refused(`${whose}'s, outside the areas`, 'rep', { fileId: file[whose].attached }),
        ]),
        refused("a store's, not attached, as its dealer", 'dealer.owner', { fileId: file.store.checked }, 'file.unknown'),
        refused("the party above's", 'store.owner', { fileId: file.dealer.attached }),
        refused("the party above's, as another of its buyers", 'city.owner', { fileId: file.store.attached }),
        refused('of nobody', 'dealer.owner', { fileId: newId('fil') }, 'file.unknown'),
      ],
    },
  }
}
