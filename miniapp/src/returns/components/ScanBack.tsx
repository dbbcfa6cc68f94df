import { getReturnLoad } from '@shared/codes/cases'
import { receiveReturnedCases } from '@shared/codes/scanning'
import { sideOf } from '@shared/orders/lifecycle'
import type { Return } from '@shared/returns/model'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../platform/call'
import { go } from '../../platform/go'
import { sumWords } from '../../platform/goods/sumWords'
import { may } from '../../platform/may'
import { pages } from '../../platform/pages'
import { session } from '../../platform/session'
import { Button } from '../../platform/ui/Button'
import { Note } from '../../platform/ui/Note'

interface ScanBackProps {
  one: Return
  /** Fills in what was scanned, in pieces; none where nothing is to be filled in. */
  onTake: ((skuId: string, pieces: number) => void) | undefined
}

/** Goods with codes come back by scan, so that whose they are is known again; what was scanned may be taken for what came. */
export function ScanBack({ one, onTake }: ScanBackProps) {
  const { returnId, status, lines } = one
  const person = session.current()
  const isSellers = !!person && sideOf(one, person.party.partyId) === 'seller' && may(receiveReturnedCases, person)
  const scans = isSellers && (status === 'approved' || status === 'received')
  const { data } = useQuery({
    queryKey: [getReturnLoad.path, returnId],
    queryFn: () => call(getReturnLoad, { returnId }),
    enabled: scans,
  })
  if (!scans) return null
  const cameOf = (skuId: string) => data?.lines.find((line) => line.skuId === skuId)?.received ?? 0
  const scanned = lines.map(({ skuId, packSize }) => ({ packSize, quantity: cameOf(skuId) })).filter(({ quantity }) => quantity > 0)
  const take = () => {
    for (const { skuId } of lines) onTake?.(skuId, cameOf(skuId))
  }
  return (
    <>
      {scanned.length > 0 && (
        <Note tone='brand' icon='scan' {...(onTake && { action: { label: '照这个填', onTap: take } })}>
          {`扫回 ${sumWords(scanned)}`}
        </Note>
      )}
      <Button size={48} wide icon='scan' onTap={() => go(`${pages.scanCases}?returnId=${returnId}`)}>
        扫码退回
      </Button>
    </>
  )
}
