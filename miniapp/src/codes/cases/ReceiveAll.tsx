import { Refused } from '@shared/kernel/refused'
import { receiveShipment } from '@shared/shipments/api'
import type { Shipment } from '@shared/shipments/model'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../platform/call'
import { sumWords } from '../../platform/goods/sumWords'
import { Button } from '../../platform/ui/Button'
import { toasts } from '../../platform/ui/toasts'
import { words } from '../../platform/ui/words'

interface ReceiveAllProps {
  shipment: Shipment
  /** Received, by this tap or by somebody who was faster. */
  onDone: () => void
}

/** Every case was seen, so the receipt is one tap; what is broken is said on the receipt's own page. */
export function ReceiveAll({ shipment: { shipmentId, lines }, onDone }: ReceiveAllProps) {
  const client = useQueryClient()
  const done = () => {
    void client.invalidateQueries()
    onDone()
  }
  const { mutate, isPending } = useMutation({
    mutationFn: () => call(receiveShipment, { shipmentId, lines: lines.map(({ skuId, quantity }) => ({ skuId, received: quantity })) }),
    onSuccess: (received) => {
      client.setQueryData(['shipments', 'one', shipmentId], received)
      done()
    },
    onError: (error) => {
      if (error instanceof Refused && error.code === 'shipment.received') return done()
      toasts.show(words(error), { tone: 'danger' })
    },
  })
  return (
    <Button kind='primary' size={48} wide icon='check' busy={isPending} onTap={() => mutate()}>
      {`一箱不差，收 ${sumWords(lines)}`}
    </Button>
  )
}
