import { openDealerSign } from '@shared/codes/api'
import { Refused } from '@shared/kernel/refused'
import { PartyId } from '@shared/parties/model'
import { partyOf } from '../parties/store'
import { http, Page } from '../platform/http'
import { nobodysSign, signPage, signPolicy } from './pages/signPage'

const page = (html: string, status = 200) =>
  new Page(html, 'text/html; charset=utf-8', status, { 'content-security-policy': signPolicy, vary: 'accept' })

/** What stands behind a dealer's sign: its name, and nothing else of it. WeChat asks under the same address whether the host is ours. */
export const handler = http(openDealerSign, async ({ input: { partyId }, accept }) => {
  const isLooked = /text\/html/.test(accept ?? '')
  if (partyId.endsWith('.txt')) {
    const { hostProof } = await import('./pages/hostProof')
    const proof = await hostProof(partyId)
    if (proof !== undefined) return new Page(proof, 'text/plain; charset=utf-8')
  }
  const { data: dealerId } = PartyId.safeParse(partyId)
  const dealer = dealerId && (await partyOf(dealerId))
  const isOpen = dealer?.kind === 'dealer' && dealer.lifecycle === 'active'
  if (!isOpen && isLooked) return page(nobodysSign, 404)
  if (!isOpen) throw new Refused('party.unknown')
  return isLooked ? page(signPage(dealer)) : { dealerId: dealer.partyId, name: dealer.name }
})
