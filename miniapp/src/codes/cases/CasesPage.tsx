import type { ShipmentId } from '@shared/shipments/model'
import { View } from '@tarojs/components'
import { getCurrentPages, redirectTo } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { count } from '../../platform/formatting/money'
import { carrierWords } from '../../platform/goods/parcel'
import { sumWords } from '../../platform/goods/sumWords'
import { useGoods } from '../../platform/goods/useGoods'
import { useOnline } from '../../platform/online'
import { pages } from '../../platform/pages'
import { Page } from '../../platform/shell/Page'
import { Button } from '../../platform/ui/Button'
import { goBack } from '../../platform/ui/NavBar'
import { Problem } from '../../platform/ui/Problem'
import { CardBones } from '../../platform/ui/Skeletons'
import { useDesk } from '../../platform/ui/useWide'
import { TypedCode } from '../scan/TypedCode'
import { useShown } from '../useShown'
import { scans } from '../waiting/scans'
import { ListSheet, RemedySheet } from './CaseSheets'
import { countOf, type Logged, totalOf, type Way } from './counting'
import { Eye } from './Eye'
import { remedyOf } from './remedies'
import { ScanCounter } from './ScanCounter'
import { ScanLog } from './ScanLog'
import { useCases } from './useCases'

/** Of what is missing, so many by name. */
const mostNames = 3

/** Case after case without a tap between: the camera stays on, the count is big, what is wrong is red and heard. */
export function CasesPage({ shipmentId, way }: { shipmentId: ShipmentId; way: Way }) {
  const [shown, online, desk] = [useShown(), useOnline(), useDesk()]
  const { load, shipment, packs, log, waiting, scan } = useCases(shipmentId, way, { shown, online })
  const [typing, setTyping] = useState(false)
  const [listed, setListed] = useState(false)
  const [helped, setHelped] = useState<Logged>()
  useEffect(() => {
    if (shown) void scans.flush()
  }, [shown])
  const goods = useGoods(shipment.data)
  // Cases are counted by the carton, which only the paper knows.
  const lines = load.data && shipment.data && countOf(load.data, way, packs)
  const left = lines?.filter((line) => line.left > 0) ?? []
  const words = (one: (typeof left)[number]) => sumWords([{ packSize: one.packSize, quantity: one.left }])
  const leftWords = sumWords(left.map(({ packSize, left: quantity }) => ({ packSize, quantity })))
  const error = load.error ?? shipment.error
  const verb = way === 'ship' ? '扫完了' : '收完了'
  return (
    <Page
      title={way === 'ship' ? '扫码发货' : '扫码收货'}
      sub={shipment.data && `${shipment.data.number} · ${carrierWords(shipment.data)}`}
      place={way === 'ship' ? 'sending' : 'parcels'}
      under
      flush
      ground='brand'
      bottom={
        lines && (
          <>
            <Button size={48} opens='dialog' onTap={() => setListed(true)}>
              清单
            </Button>
            <Button kind='primary' size={48} wide onTap={() => toPaper(shipmentId)}>
              {left.length > 0 ? `${verb}，差 ${leftWords}` : `${verb}，一箱不差`}
            </Button>
          </>
        )
      }
    >
      <View className='scan is-counting'>
        <Eye
          on={shown && !listed && !helped}
          onCode={scan}
          stored={waiting > 0 ? `${online ? '还没送到' : '没网'}，先存着 ${waiting} 箱` : undefined}
          typing={typing}
          onType={desk ? undefined : () => setTyping(!typing)}
        />
        <View className='scan__panel'>
          {(typing || desk) && (
            <TypedCode
              label={desk ? '扫码枪扫到这里，或输箱码' : '箱码扫不出来？照着输'}
              verb='记上'
              example='(00) 和 18 位数字'
              onCode={scan}
            />
          )}
          {lines ? (
            <>
              <ScanCounter
                count={totalOf(lines, 'scanned').cartons}
                of={sumWords(lines.map(({ packSize, of: quantity }) => ({ packSize, quantity })))}
                left={left.length > 0 ? `还差 ${leftWords}` : '齐了'}
                leftOf={[
                  ...left.slice(0, mostNames).map((line) => `${line.name} ${words(line).replace(/ 箱$/, '')}`),
                  ...(left.length > mostNames ? [`等 ${count(left.length)} 种`] : []),
                ].join(' · ')}
                part={partOf(lines)}
              />
              <ScanLog log={log} goods={goods} whyOf={({ code }) => remedyOf(code, way).why} onHelp={setHelped} />
            </>
          ) : error ? (
            <Problem
              what='这张发货单'
              error={error}
              onRetry={() => {
                void load.refetch()
                void shipment.refetch()
              }}
            />
          ) : (
            <CardBones />
          )}
        </View>
      </View>
      <ListSheet
        lines={lines ?? []}
        refused={log.filter(({ kind }) => kind === 'refused').length}
        open={listed}
        onClose={() => setListed(false)}
      />
      <RemedySheet one={helped} way={way} onClose={() => setHelped(undefined)} />
    </Page>
  )
}

const partOf = (lines: readonly { of: number; scanned: number }[]) => {
  const sum = (key: 'of' | 'scanned') => lines.reduce((all, line) => all + line[key], 0)
  return sum('of') > 0 ? sum('scanned') / sum('of') : 1
}

/** The receipt's form, or the sender's paper: back to it where one comes from there. */
function toPaper(shipmentId: ShipmentId) {
  const before = getCurrentPages().at(-2)
  if (before?.route && `/${before.route}`.startsWith(pages.shipment)) return goBack()
  void redirectTo({ url: `${pages.shipment}?shipmentId=${shipmentId}` })
}
