import { View } from '@tarojs/components'
import { useState } from 'react'
import { Page } from '../../platform/shell/Page'
import { Button } from '../../platform/ui/Button'
import { Card } from '../../platform/ui/Card'
import { Cell } from '../../platform/ui/Cell'
import { Note } from '../../platform/ui/Note'
import { role } from '../../platform/ui/role'
import { CardBones } from '../../platform/ui/Skeletons'
import { useDesk } from '../../platform/ui/useWide'
import { words } from '../../platform/ui/words'
import { RemedySheet } from '../cases/CaseSheets'
import type { Logged } from '../cases/counting'
import { Eye } from '../cases/Eye'
import { remedyOf } from '../cases/remedies'
import { ScanCounter } from '../cases/ScanCounter'
import { ScanLog } from '../cases/ScanLog'
import { TypedCode } from '../scan/TypedCode'
import { useShown } from '../useShown'
import { ItemsSheet } from './ItemsSheet'
import { usePacking } from './usePacking'

/** 装箱: the case's code, then what goes into it; or as it was printed, by one tap. */
export function PackingPage() {
  const [shown, desk] = [useShown(), useDesk()]
  const packing = usePacking()
  const { sscc, box, items, refused, log, done, error, busy, scan } = packing
  const [typing, setTyping] = useState(false)
  const [listed, setListed] = useState(false)
  const [helped, setHelped] = useState<Logged>()
  const one = box.data
  const full = one && items.length === one.itemsPerCase
  return (
    <Page
      title='装箱'
      sub={sscc && `箱码尾号 ${sscc.slice(-4)}`}
      place='packing'
      under
      flush
      ground='brand'
      bottom={one && !one.shipped && <PackButtons packing={packing} onList={() => setListed(true)} />}
    >
      <View className='scan is-counting'>
        <Eye on={shown && !listed && !helped} onCode={scan} typing={typing} onType={desk ? undefined : () => setTyping(!typing)} />
        <View className='scan__panel'>
          {(typing || desk) && (
            // A new case, a new line: whoever tapped a button has the cursor back for the hand scanner.
            <TypedCode
              key={`${sscc}${done.length}`}
              label={sscc ? '扫瓶身上的码，或照着输' : '扫箱码，或照着输'}
              verb='记上'
              {...(!sscc && { example: '(00) 和 18 位数字' })}
              onCode={scan}
            />
          )}
          {!sscc && <Note icon='box'>先扫箱码，再一件件扫里面的货</Note>}
          {sscc && !one && box.error && (
            <Note tone='danger' icon='alert' alert action={{ label: '换一箱', onTap: () => packing.open(undefined) }}>
              {words(box.error)}
            </Note>
          )}
          {sscc && !one && !box.error && <CardBones />}
          {one?.shipped && (
            <Note tone='danger' icon='alert' alert action={{ label: '换一箱', onTap: () => packing.open(undefined) }}>
              这箱已经发出，不能再改装箱
            </Note>
          )}
          {one && !one.shipped && (
            <>
              <ScanCounter
                count={items.length}
                of={`${one.itemsPerCase} 件`}
                left={full ? '装满了' : `还差 ${one.itemsPerCase - items.length} 件`}
                leftOf={[`${one.name} ${one.spec}`, one.lot && `批 ${one.lot}`].filter(Boolean).join(' · ')}
                part={items.length / one.itemsPerCase}
              />
              {error && (
                <Note
                  tone='danger'
                  icon='alert'
                  alert
                  action={refused.size > 0 ? { label: '拿出来了', onTap: () => packing.takeOut(new Set(refused.keys())) } : undefined}
                >
                  {refused.size > 0 ? `有 ${refused.size} 件不能装，先拿出来` : words(error)}
                </Note>
              )}
              {items.length === 0 && wasChanged(one) && <Note icon='info'>{`这箱改过，现在记着 ${one.pieces} 件`}</Note>}
              {full && !busy && (
                <Note tone='success' icon='check'>
                  装满了：点「装好了」，或直接扫下一箱的箱码
                </Note>
              )}
            </>
          )}
          {log.length > 0 && (
            <ScanLog
              log={log}
              goods={new Map([['', { picture: one?.picture }]])}
              whyOf={({ code }) => remedyOf(code, 'pack').why}
              onHelp={setHelped}
            />
          )}
          {done.length > 0 && (
            <Card title={`刚装好 ${done.length} 箱`}>
              <View {...role('list', '刚装好的箱')}>
                {done.slice(0, 20).map((packed) => (
                  <View key={packed.sscc} {...role('listitem')}>
                    <Cell icon='check' tone='success' title={`箱码尾号 ${packed.sscc.slice(-4)}`} value={`${packed.pieces} 件`} />
                  </View>
                ))}
              </View>
            </Card>
          )}
        </View>
      </View>
      <ItemsSheet items={items} open={listed} onTakeOut={(uri) => packing.takeOut(new Set([uri]))} onClose={() => setListed(false)} />
      <RemedySheet one={helped} way='pack' onClose={() => setHelped(undefined)} />
    </Page>
  )
}

const wasChanged = ({ out, into }: { out: number; into: number }) => out + into > 0

interface PackButtonsProps {
  packing: ReturnType<typeof usePacking>
  onList: () => void
}

/** As printed while nothing is scanned; else what was scanned, also where it is fewer. */
const PackButtons = ({ packing, onList }: PackButtonsProps) => {
  const { box, items, refused, busy, close, asPrinted, open } = packing
  const lacking = (box.data?.itemsPerCase ?? 0) - items.length
  if (items.length === 0)
    return (
      <>
        <Button size={48} onTap={() => open(undefined)}>
          换一箱
        </Button>
        <Button kind='primary' size={48} wide busy={busy} onTap={asPrinted}>
          就按印的装
        </Button>
      </>
    )
  return (
    <>
      <Button size={48} opens='dialog' onTap={onList}>
        清单
      </Button>
      <Button kind='primary' size={48} wide busy={busy} off={refused.size > 0 && `先拿出 ${refused.size} 件`} onTap={close}>
        {lacking > 0 ? `就装 ${items.length} 件，少 ${lacking} 件` : `装好了，${items.length} 件`}
      </Button>
    </>
  )
}
