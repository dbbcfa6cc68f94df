import { useState } from 'react'
import { Card } from '../../platform/ui/Card'
import { Field } from '../../platform/ui/Field'
import { draft } from '../draft'

/** What the seller should know, and the buyer's own number for it. */
export const OrderExtras = () => {
  const [{ note, poNumber }] = useState(draft.read)
  return (
    <Card className='cart__extras'>
      <Field
        label='捎句话'
        placeholder='比如：周六上午送，走后门'
        initial={note}
        longest={200}
        lines={2}
        onText={(text) => draft.write({ note: text })}
      />
      <Field
        label='您自己的单号'
        placeholder='可以不填，对账时用'
        initial={poNumber}
        longest={40}
        onText={(text) => draft.write({ poNumber: text })}
      />
    </Card>
  )
}
