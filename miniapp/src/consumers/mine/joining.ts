import type { ToldOfDealer } from '@shared/consumers/model'
import type { PartyId } from '@shared/parties/model'

/** free: nobody's customer yet · other: another's · bound: this one's already · joined: this one's since this tap · asked: HQ has to decide. */
export type Joining = 'free' | 'other' | 'bound' | 'joined' | 'asked'

interface Mine {
  dealerId?: PartyId | undefined
  /** A store is its supplier's without one, and may join by the sign. */
  byScan?: boolean | undefined
  asked?: ToldOfDealer | undefined
}

/** How somebody stands to a dealer, and what the tap that was just made came to. */
export function standingOf(
  dealer: { dealerId: PartyId; name: string },
  { dealerId, byScan, asked }: Mine,
  answered: string | undefined,
): Joining {
  if (answered === 'bound') return 'joined'
  if (answered === 'requested') return 'asked'
  if (dealerId === dealer.dealerId) return byScan ? 'bound' : 'free'
  if (asked?.status === 'requested' && asked.toName === dealer.name) return 'asked'
  return dealerId ? 'other' : 'free'
}

/** What is left to say where there is nothing to tap; of a change, what happens next. */
export function toldOf(standing: Joining, name: string, now: string | undefined): { title: string; text: string } | undefined {
  switch (standing) {
    case 'joined':
      return { title: `您是${name}的客户了`, text: '以后绑的商品都算在他店里' }
    case 'bound':
      return { title: `您已经是${name}的客户`, text: '不用再扫，绑的商品都算在他店里' }
    case 'asked':
      return {
        title: '申请交给总部了',
        text: `总部同意后换到${name}${now && now !== name ? `，同意前还是${now}的客户` : ''}。结果在「我的商品」里看`,
      }
    case 'free':
    case 'other':
      return undefined
    default:
      return standing satisfies never
  }
}
