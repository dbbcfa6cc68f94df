import { sideOf } from '@shared/orders/lifecycle'
import type { Return, ReturnLine } from '@shared/returns/model'
import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { type Counted, inCartons } from '../../platform/formatting/cartons'
import { moment } from '../../platform/formatting/dates'
import { money } from '../../platform/formatting/money'
import { counted } from '../../platform/goods/counted'
import { GoodsRow } from '../../platform/goods/GoodsRow'
import { Head, Said } from '../../platform/goods/Head'
import { sumWords } from '../../platform/goods/sumWords'
import { useGoods } from '../../platform/goods/useGoods'
import { session } from '../../platform/session'
import { Button } from '../../platform/ui/Button'
import { Card } from '../../platform/ui/Card'
import { CartonStepper } from '../../platform/ui/CartonStepper'
import { Facts } from '../../platform/ui/Cell'
import { Field } from '../../platform/ui/Field'
import { FixLine } from '../../platform/ui/FixLine'
import { Note } from '../../platform/ui/Note'
import { Photos } from '../../platform/ui/Photos'
import { role } from '../../platform/ui/role'
import { Timeline } from '../../platform/ui/Timeline'
import { words } from '../../platform/ui/words'
import { stepOf } from '../back'
import { returnAnswer } from '../tone'
import { stepOn, useHands } from '../useHands'
import { wayOf } from '../way'
import { ScanBack } from './ScanBack'

interface ReturnSheetProps {
  one: Return
  /** How it stands on its ground: a page with a bar, or a panel with a foot. */
  frame: (body: ReactNode, foot: ReactNode) => ReactNode
}

/** A return: what goes back and why, how far it is, and what the seller does about it. */
export function ReturnSheet({ one, frame }: ReturnSheetProps) {
  const person = session.current()
  const side = person && sideOf(one, person.party.partyId)
  const step = stepOn(one, person)
  const hands = useHands(one, step)
  const goods = useGoods(one)
  const { error, none, all, reason, busy, mostOf, countOf, set, setReason, shortOf, go } = hands
  const sum = (pieces: (line: ReturnLine) => number) =>
    sumWords(one.lines.map((line) => ({ packSize: line.packSize, quantity: pieces(line) })))
  const foot =
    step === 'decide' ? (
      <Button
        kind={none ? 'danger' : 'primary'}
        size={48}
        wide
        busy={busy}
        off={none && reason.trim() === '' && '不同意要写明原因'}
        onTap={go}
      >
        {none ? '不同意退' : all ? `同意退 ${sum(mostOf)}` : `只同意 ${sum(countOf)}`}
      </Button>
    ) : (
      step === 'receive' && (
        <Button kind='primary' size={48} wide icon='check' busy={busy} onTap={go}>
          {none ? '一件没收到，撤了这单' : `收到 ${sum(countOf)}，入库退款`}
        </Button>
      )
    )
  return frame(
    <View>
      <Head
        answer={returnAnswer(one, side)}
        what={`${side === 'seller' ? one.buyerName : one.sellerName} · ${sum(({ quantity }) => quantity)} · ${money(one.amount)}`}
      />
      {error && one.lines.every(({ skuId }) => shortOf(skuId) === undefined) && (
        <Said>
          <Note tone='danger' icon='alert' alert>
            {words(error)}
          </Note>
        </Said>
      )}
      {one.decided?.reason && (
        <Said>
          <Note tone={one.status === 'rejected' ? 'danger' : 'warn'} icon='info'>{`${one.decided.by.name}：${one.decided.reason}`}</Note>
        </Said>
      )}
      <Card title={step === 'decide' ? '同意退多少' : step === 'receive' ? '收到多少' : '退什么'}>
        <View {...role('list', '退的货')}>
          {one.lines.map((line) => {
            const product = goods.get(line.skuId)
            const units = counted(line, product)
            const left = shortOf(line.skuId)
            return (
              <GoodsRow
                key={line.skuId}
                name={line.name}
                product={product}
                note={`${line.reason} · ${lineWords(line, units)}`}
                value={
                  step ? (
                    <CartonStepper
                      always
                      name={`${line.name}${step === 'decide' ? '同意' : '收到'}`}
                      product={{ ...units, ...stepOf(mostOf(line), line.packSize) }}
                      quantity={countOf(line)}
                      bad={left !== undefined && left < countOf(line)}
                      onChange={(pieces) => set(line.skuId, Math.min(pieces, mostOf(line)))}
                    />
                  ) : line.amount === undefined ? (
                    inCartons(line.quantity, units)
                  ) : (
                    money(line.amount)
                  )
                }
              >
                {step && (
                  <FixLine
                    problem={
                      left !== undefined && left < countOf(line) ? `对方库里只剩 ${inCartons(left, units)}，退不了这么多` : undefined
                    }
                    fixes={[{ label: `改成 ${inCartons(left ?? 0, units)}`, onTap: () => set(line.skuId, left ?? 0) }]}
                  />
                )}
              </GoodsRow>
            )
          })}
        </View>
        {step === 'decide' && (
          <Field
            label={none ? '为什么不同意' : '说明'}
            placeholder='对方会看到，全同意可以不写'
            longest={200}
            lines={2}
            onText={setReason}
          />
        )}
        {step === 'receive' && !all && <Text className='hint'>没收到的还算在对方那里</Text>}
        <ScanBack one={one} onTake={step === 'receive' ? set : undefined} />
      </Card>
      {one.photoIds.length > 0 && (
        <Card title='照片'>
          <Photos label='退货的照片' fileIds={one.photoIds} />
        </Card>
      )}
      <Card title='走到哪了'>
        <Timeline label='退货经过' items={wayOf(one, person?.staff.staffId)} />
      </Card>
      <Card title='单据'>
        <Facts
          facts={[
            ['退货单', one.number],
            ['订单', one.orderNumber],
            ['申请', `${one.requested.by.name} · ${moment(one.requestedAt)}`],
          ]}
        />
      </Card>
    </View>,
    foot,
  )
}

/** 申请 2 箱，同意 1 箱，收到 1 箱: as far as it has come. */
const lineWords = ({ quantity, accepted, received }: ReturnLine, units: Counted) =>
  [
    `申请 ${inCartons(quantity, units)}`,
    accepted !== undefined && `同意 ${inCartons(accepted, units)}`,
    received !== undefined && `收到 ${inCartons(received, units)}`,
  ]
    .filter(Boolean)
    .join('，')
