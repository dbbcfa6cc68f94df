import { receiveShipment } from '@shared/shipments/api'
import { View } from '@tarojs/components'
import { getCurrentPages, redirectTo } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { count } from '../../platform/formatting/money'
import { sumWords } from '../../platform/goods/sumWords'
import { useGoods } from '../../platform/goods/useGoods'
import { may } from '../../platform/may'
import { useOnline } from '../../platform/online'
import { session } from '../../platform/session'
import { Page } from '../../platform/shell/Page'
import { Button } from '../../platform/ui/Button'
import { Empty } from '../../platform/ui/Empty'
import { goBack } from '../../platform/ui/NavBar'
import { Note } from '../../platform/ui/Note'
import { Problem } from '../../platform/ui/Problem'
import { CardBones } from '../../platform/ui/Skeletons'
import { useDesk } from '../../platform/ui/useWide'
import { TypedCode } from '../scan/TypedCode'
import { useShown } from '../useShown'
import { scans } from '../waiting/scans'
import { ListSheet, RemedySheet } from './CaseSheets'
import { byHandOf, countOf, isUnscanned, type Logged, totalOf } from './counting'
import { Eye } from './Eye'
import { type Paper, paperOf, subOf } from './paper'
import { ReceiveAll } from './ReceiveAll'
import { remedyOf } from './remedies'
import { ScanCounter } from './ScanCounter'
import { ScanLog } from './ScanLog'
import { useCases } from './useCases'

/** Of what is missing, so many by name. */
const mostNames = 3

/** Case after case without a tap between: the camera stays on, the count is big, what is wrong is red and heard. */
export function CasesPage({ on }: { on: Paper }) {
  const { way } = on
  const [shown, online, desk] = [useShown(), useOnline(), useDesk()]
  const { title, place, what, done, page, address } = paperOf(on)
  const { load, paper, packs, log, waiting, held, scan } = useCases(on, { shown, online })
  const [typing, setTyping] = useState(false)
  const [listed, setListed] = useState(false)
  const [helped, setHelped] = useState<Logged>()
  useEffect(() => {
    if (shown) void scans.flush()
  }, [shown])
  const goods = useGoods(paper.data)
  // Cases are counted by the carton, which only the paper knows.
  const lines = load.data && paper.data && countOf(load.data, way, packs)
  const left = lines?.filter((line) => line.left > 0) ?? []
  const words = (one: (typeof left)[number]) => sumWords([{ packSize: one.packSize, quantity: one.left }])
  const leftWords = sumWords(left.map(({ packSize, left: quantity }) => ({ packSize, quantity })))
  const byHand = load.data && paper.data ? byHandOf(load.data, way, packs).filter(({ quantity }) => quantity > 0) : []
  const error = load.error ?? paper.error
  const leave = () => toPaper(page, address)
  const isBegun = lines?.some(({ scanned }) => scanned > 0) || waiting > 0
  const isAll =
    way === 'receive' && lines && left.length + byHand.length + waiting === 0 && online && may(receiveShipment, session.current())
  const whole = isAll && paper.data && !('returnId' in paper.data) && paper.data.status === 'sent' ? paper.data : undefined
  if (load.data && isUnscanned(load.data, way)) return <Unscanned title={title} sub={paper.data && subOf(paper.data)} onCount={leave} />
  return (
    <Page
      title={title}
      sub={paper.data && subOf(paper.data)}
      place={place}
      under
      flush
      ground='brand'
      bottom={
        lines && (
          <>
            <Button size={48} opens='dialog' onTap={() => setListed(true)}>
              清单
            </Button>
            {whole ? (
              <ReceiveAll shipment={whole} onDone={leave} />
            ) : (
              <Button
                kind={isBegun ? 'primary' : 'secondary'}
                size={48}
                wide
                off={way === 'receive' && !online && '扫过的都存着，有信号再收'}
                onTap={leave}
              >
                {way === 'receive' && !isBegun
                  ? '不扫了，去点数'
                  : left.length > 0
                    ? `${done}，差 ${leftWords}`
                    : byHand.length > 0
                      ? '扫完了，去点没扫码的'
                      : `${done}，一箱不差`}
              </Button>
            )}
          </>
        )
      }
    >
      <View className='scan is-counting'>
        <Eye
          on={shown && !listed && !helped}
          onCode={scan}
          stored={waiting > 0 ? `${held ?? (online ? '还没送到' : '没网')}，先存着 ${waiting} 箱` : undefined}
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
              {!isBegun && log.length === 0 && <Note icon='scan'>对准箱子侧面的箱码，响一声记一箱，一箱接一箱扫</Note>}
              <ScanLog log={log} goods={goods} whyOf={({ code }) => remedyOf(code, way).why} onHelp={setHelped} />
              {whole && (
                <Note tone='success' icon='check' action={{ label: '有坏的', onTap: leave }}>
                  都扫到了。有坏的先别收，点右边拍照
                </Note>
              )}
              {byHand.length > 0 && <Note icon='info'>{`另有 ${sumWords(byHand)}发货时没扫码，到收货单里点数`}</Note>}
            </>
          ) : error ? (
            <Problem
              what={what}
              error={error}
              onRetry={() => {
                void load.refetch()
                void paper.refetch()
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

/** Its sender has not scanned it, so there is nothing to hold the camera to. */
const Unscanned = ({ title, sub, onCount }: { title: string; sub: string | undefined; onCount: () => void }) => (
  <Page title={title} sub={sub} place='parcels' under>
    <Empty title='这车不用扫' text='供货方发货时没扫箱码，照单点数就能收' action={{ label: '去点数', onTap: onCount }} />
  </Page>
)

const partOf = (lines: readonly { of: number; scanned: number }[]) => {
  const sum = (key: 'of' | 'scanned') => lines.reduce((all, line) => all + line[key], 0)
  return sum('of') > 0 ? sum('scanned') / sum('of') : 1
}

/** The receipt's form, or the sender's paper: back to it where one comes from there. */
function toPaper(page: string, address: string) {
  const before = getCurrentPages().at(-2)
  if (before?.route && `/${before.route}`.startsWith(page)) return goBack()
  void redirectTo({ url: address })
}
