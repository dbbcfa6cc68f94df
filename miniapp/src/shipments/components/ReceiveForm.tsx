import type { Load } from '@shared/codes/model'
import type { Shipment, ShipmentLine } from '@shared/shipments/model'
import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { type Counted, inCartons } from '../../platform/formatting/cartons'
import { counted } from '../../platform/goods/counted'
import { GoodsRow } from '../../platform/goods/GoodsRow'
import { ParcelWay } from '../../platform/goods/ParcelWay'
import { useGoods } from '../../platform/goods/useGoods'
import { useCounts } from '../../platform/shell/counts'
import { Button } from '../../platform/ui/Button'
import { Card } from '../../platform/ui/Card'
import { CartonStepper } from '../../platform/ui/CartonStepper'
import { Field } from '../../platform/ui/Field'
import { Meter } from '../../platform/ui/Meter'
import { Note } from '../../platform/ui/Note'
import { PhotoField } from '../../platform/ui/PhotoField'
import { role } from '../../platform/ui/role'
import { words } from '../../platform/ui/words'
import { type Answer, answerOf, cameWords, noTrouble, scannedTroubles, scannedWords, type Trouble } from '../came'
import type { useReceiving } from '../useReceiving'
import './receiveForm.scss'

interface ReceiveFormProps {
  shipment: Shipment
  receiving: ReturnType<typeof useReceiving>
}

/** What came: everything, whole, and whoever finds something broken or missing says so line by line. */
export const ReceiveForm = ({ shipment, receiving, children }: ReceiveFormProps & { children?: ReactNode }) => {
  const { troubles, load, error, scannable, set, setPhotos, setNote } = receiving
  const goods = useGoods(shipment)
  const answer = answerOf(shipment, troubles, load)
  const allSeen = load && Object.keys(scannedTroubles(load)).length === 0
  return (
    <View>
      <Answered answer={answer} pieces={shipment.goods.pieces} />
      {error && (
        <View className='receive-said'>
          <Note tone='danger' icon='alert' alert>
            {words(error)}
          </Note>
        </View>
      )}
      {scannable && !allSeen && answer.tone !== 'good' && children && <View className='receive-scan'>{children}</View>}
      <ScannedIn shipment={shipment} receiving={receiving} />
      <Card title={load ? '扫到的' : '照单点数'} more={<Text className='hint'>少了、坏了的，点「有问题」</Text>}>
        <View {...role('list', '这车货')}>
          {shipment.lines.map((line) => {
            const product = goods.get(line.skuId)
            const units = counted(line, product)
            return (
              <Line
                key={line.skuId}
                line={line}
                units={units}
                picture={product}
                trouble={troubles[line.skuId] ?? noTrouble}
                scanned={load && wasScanned(load, line.skuId) ? scannedWords(shipment, load, line.skuId) : undefined}
                onTrouble={(more) => set(line.skuId, more)}
              />
            )
          })}
        </View>
      </Card>
      {answer.bad > 0 && (
        <Card title='拍给供货方看'>
          <PhotoField label='照片' purpose='claim' max={6} hint='拍清楚坏的地方和箱码，处理得快' onChange={setPhotos} />
          <Field label='说明' placeholder='比如：卸车时就湿了' longest={200} lines={2} onText={setNote} />
        </Card>
      )}
      <Card title='走到哪了'>
        <ParcelWay shipment={shipment} />
      </Card>
    </View>
  )
}

/** How many, and a bar of them as soon as any are counted. */
const Answered = ({ answer: { count, of, says, tone, good, bad }, pieces }: { answer: Answer; pieces: number }) => (
  <View className='receive-head'>
    <View className='receive-head__line'>
      <View {...role('heading')}>
        <Text className='receive-head__count'>{count}</Text>
        {of && <Text className='receive-head__of'>{` / ${of}`}</Text>}
      </View>
      <Text className={`receive-head__says is-${tone}`}>{says}</Text>
    </View>
    {of && (
      <Meter
        total={pieces}
        sentence={`完好 ${count}，共 ${of}，${says}`}
        parts={[
          { label: '完好', value: good, text: count, tone: 'success' },
          { label: '有问题', value: bad, text: says, tone: 'warn' },
        ]}
      />
    )}
  </View>
)

const wasScanned = (load: Load, skuId: string) => load.lines.some((line) => line.skuId === skuId && line.shipped > 0)

/** What the camera counted, and one tap for what it did not see but stands there all the same. */
const ScannedIn = ({ shipment, receiving }: ReceiveFormProps) => {
  const { load, unknown, allCame, askAgain, takeAll, takeScanned } = receiving
  const waiting = useCounts().scan ?? 0
  const lacking = load && Object.keys(scannedTroubles(load)).length > 0
  return (
    <View className='receive-scanned'>
      {waiting > 0 && (
        <Note tone='citrus' icon='offline'>
          {`手机上还有 ${waiting} 个码没送到，送到了这里会变`}
        </Note>
      )}
      {unknown && (
        <Note tone='warn' icon='alert' action={{ label: '再取一次', onTap: askAgain }}>
          扫了多少没取到，下面按都到了填
        </Note>
      )}
      {load && (
        <Note
          tone={lacking && !allCame ? 'warn' : 'success'}
          icon={lacking && !allCame ? 'alert' : 'check'}
          action={lacking ? (allCame ? { label: '按扫到的', onTap: takeScanned } : { label: '都到了', onTap: takeAll }) : undefined}
        >
          {lacking && allCame ? `${scannedWords(shipment, load)}，您说都到了` : scannedWords(shipment, load)}
        </Note>
      )}
    </View>
  )
}

interface LineProps {
  line: ShipmentLine
  units: Counted
  picture: Parameters<typeof GoodsRow>[0]['product']
  trouble: Trouble
  /** What the camera counted of it: 扫到 3 箱，少 1 箱. */
  scanned: string | undefined
  onTrouble: (more: Partial<Trouble>) => void
}

const Line = ({ line, units, picture, trouble, scanned, onTrouble }: LineProps) => {
  const [opened, setOpen] = useState<boolean>()
  const bad = trouble.damaged + trouble.missing
  const open = opened ?? bad > 0
  const of = inCartons(line.quantity, units)
  const came = bad > 0 ? [`完好 ${inCartons(line.quantity - bad, units)}`, !scanned && `共 ${of}`].filter(Boolean).join('，') : of
  return (
    <GoodsRow
      name={line.name}
      product={picture}
      note={[came, scanned].filter(Boolean).join(' · ')}
      value={
        open ? (
          <Button
            kind='quiet'
            label={`${line.name}都好`}
            onTap={() => {
              onTrouble({ damaged: 0 })
              onTrouble({ missing: 0 })
              setOpen(false)
            }}
          >
            都好
          </Button>
        ) : (
          <Button label={`${line.name}有问题`} onTap={() => setOpen(true)}>
            有问题
          </Button>
        )
      }
    >
      {open && (
        <View className='receive-trouble'>
          <Count name='破损' of={line.name} units={units} pieces={trouble.damaged} onPieces={(damaged) => onTrouble({ damaged })} />
          <Count name='短少' of={line.name} units={units} pieces={trouble.missing} onPieces={(missing) => onTrouble({ missing })} cartons />
        </View>
      )}
    </GoodsRow>
  )
}

interface CountProps {
  name: string
  of: string
  units: Counted
  pieces: number
  onPieces: (pieces: number) => void
  /** Counted by the carton at first: what is missing mostly is a whole one, what is broken a bottle. */
  cartons?: boolean
}

const Count = ({ name, of, units, pieces, onPieces, cartons = false }: CountProps) => {
  const [whole, setWhole] = useState(cartons && units.packSize > 1)
  const step = whole ? units.packSize : 1
  return (
    <View className='receive-trouble__line'>
      <Text className='receive-trouble__name'>{name}</Text>
      <CartonStepper
        always
        name={`${of}${name}`}
        product={{ ...units, multiple: step, minQuantity: step }}
        quantity={pieces}
        bad={pieces > 0}
        onChange={onPieces}
      />
      {units.packSize > 1 && (
        <Button kind='quiet' size={32} label={`${of}${name}，按${whole ? units.unit : units.cartonUnit}数`} onTap={() => setWhole(!whole)}>
          {`按${whole ? units.unit : units.cartonUnit}数`}
        </Button>
      )}
    </View>
  )
}

/** One tap where all is well; else it says what is claimed. */
export const ReceiveButton = ({ shipment, receiving }: ReceiveFormProps) => {
  const { whole, claimed } = cameWords(shipment, receiving.troubles)
  const { photos, asking, busy, receive } = receiving
  return (
    <Button
      kind='primary'
      size={48}
      wide
      icon='check'
      busy={busy}
      off={asking ? '在看扫了多少' : claimed && photos.waiting && '照片传完就能收'}
      onTap={receive}
    >
      {claimed ? `收 ${whole}，${claimed}索赔` : `一箱不差，收 ${whole}`}
    </Button>
  )
}
