import { sideOf } from '@shared/orders/lifecycle'
import { decideClaim } from '@shared/shipments/api'
import type { Claim, ClaimLine } from '@shared/shipments/claim'
import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { inCartons } from '../../platform/formatting/cartons'
import { moment } from '../../platform/formatting/dates'
import { money } from '../../platform/formatting/money'
import { counted } from '../../platform/goods/counted'
import { GoodsRow } from '../../platform/goods/GoodsRow'
import { Head, Said } from '../../platform/goods/Head'
import { sumWords } from '../../platform/goods/sumWords'
import { useGoods } from '../../platform/goods/useGoods'
import { may } from '../../platform/may'
import { session } from '../../platform/session'
import { Button } from '../../platform/ui/Button'
import { Card } from '../../platform/ui/Card'
import { CartonStepper } from '../../platform/ui/CartonStepper'
import { Facts } from '../../platform/ui/Cell'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { Photos } from '../../platform/ui/Photos'
import { role } from '../../platform/ui/role'
import { toasts } from '../../platform/ui/toasts'
import { words } from '../../platform/ui/words'
import { useDeciding } from '../useClaims'

const claimed = ({ damaged, missing }: ClaimLine) => damaged + missing
const sumOf = (lines: readonly ClaimLine[], pieces: (line: ClaimLine) => number) =>
  sumWords(lines.map((line) => ({ packSize: line.packSize, quantity: pieces(line) })))

interface ClaimSheetProps {
  claim: Claim
  /** How it stands on its ground: a page with a bar, or a panel with a foot. */
  frame: (body: ReactNode, foot: ReactNode) => ReactNode
}

/** A claim: what was broken or missing, what it looks like, and what the seller says to it. */
export function ClaimSheet({ claim, frame }: ClaimSheetProps) {
  const goods = useGoods(claim)
  const person = session.current()
  const side = person && sideOf(claim, person.party.partyId)
  const decides = claim.status === 'open' && side === 'seller' && may(decideClaim, person)
  const [some, setSome] = useState<Record<string, number>>({})
  const [reason, setReason] = useState('')
  const acceptedOf = (line: ClaimLine) => some[line.skuId] ?? claimed(line)
  const accepted = Object.fromEntries(claim.lines.map((line) => [line.skuId, acceptedOf(line)]))
  const none = claim.lines.every((line) => acceptedOf(line) === 0)
  const all = claim.lines.every((line) => acceptedOf(line) === claimed(line))
  const { mutate, error, isPending } = useDeciding(claim, ({ amount, status }) =>
    toasts.show(status === 'rejected' ? '这次不赔，对方会看到原因' : `赔了 ${money(amount ?? 0)}，记在对方账上`),
  )
  const foot = decides && (
    <Button
      kind={none ? 'danger' : 'primary'}
      size={48}
      wide
      busy={isPending}
      off={none && reason.trim() === '' && '不赔要写明原因'}
      onTap={() => mutate({ accepted, reason })}
    >
      {none ? '不赔' : all ? `全赔，${sumOf(claim.lines, claimed)}` : `赔 ${sumOf(claim.lines, acceptedOf)}`}
    </Button>
  )
  return frame(
    <View>
      <Head
        answer={answer(claim, side)}
        what={`${side === 'seller' ? claim.buyerName : claim.sellerName} · ${claim.orderNumber} · ${moment(claim.madeAt)}`}
      />
      {error && (
        <Said>
          <Note tone='danger' icon='alert' alert>
            {words(error)}
          </Note>
        </Said>
      )}
      {claim.decision?.reason && (
        <Said>
          <Note tone={claim.status === 'accepted' ? 'plain' : 'warn'} icon='info'>
            {`${claim.decision.by?.name ?? ''}：${claim.decision.reason}`}
          </Note>
        </Said>
      )}
      <Card title={decides ? '赔多少' : '哪些有问题'} more={<Text className='hint'>{`共 ${sumOf(claim.lines, claimed)}`}</Text>}>
        <View {...role('list', '索赔的货')}>
          {claim.lines.map((line) => {
            const product = goods.get(line.skuId)
            const units = counted(line, product)
            const step = claimed(line) % line.packSize === 0 ? line.packSize : 1
            return (
              <GoodsRow
                key={line.skuId}
                name={line.name}
                product={product}
                note={[
                  line.damaged > 0 && `破损 ${inCartons(line.damaged, units)}`,
                  line.missing > 0 && `短少 ${inCartons(line.missing, units)}`,
                ]
                  .filter(Boolean)
                  .join('，')}
                value={
                  decides ? (
                    <CartonStepper
                      always
                      name={`${line.name}赔`}
                      product={{ ...units, multiple: step, minQuantity: step }}
                      quantity={acceptedOf(line)}
                      onChange={(pieces) => setSome((last) => ({ ...last, [line.skuId]: Math.min(pieces, claimed(line)) }))}
                    />
                  ) : line.accepted === undefined ? (
                    inCartons(claimed(line), units)
                  ) : (
                    `赔 ${inCartons(line.accepted, units)} · ${money(line.amount ?? 0)}`
                  )
                }
              />
            )
          })}
        </View>
        {decides && (
          <Field label={none ? '为什么不赔' : '说明'} placeholder='对方会看到，全赔可以不写' longest={200} lines={2} onText={setReason} />
        )}
      </Card>
      {claim.photoIds && (
        <Card title='现场照片'>
          <Photos label='现场照片' fileIds={claim.photoIds} />
        </Card>
      )}
      <Card title='单据'>
        <Facts
          facts={[
            ['发货单', claim.shipmentNumber],
            ['订单', claim.orderNumber],
            ['谁提的', `${claim.by?.name ?? '系统'} · ${moment(claim.madeAt)}`],
            ...(claim.note ? [['说明', claim.note] as const] : []),
            ...(claim.decision ? [['处理', `${claim.decision.by?.name ?? ''} · ${moment(claim.decision.at)}`] as const] : []),
          ]}
        />
      </Card>
    </View>,
    foot,
  )
}

const answer = ({ status, amount = 0, sellerName }: Claim, side: 'buyer' | 'seller' | undefined) => {
  if (status === 'open') return side === 'seller' ? '等您处理' : `等${sellerName}处理`
  if (status === 'rejected') return '这次没有赔'
  return `${status === 'partly' ? '赔了一部分，' : '赔了 '}${money(amount)}${side === 'buyer' ? '，抵货款' : ''}`
}
