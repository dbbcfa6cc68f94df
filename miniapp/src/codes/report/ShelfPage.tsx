import { View } from '@tarojs/components'
import { useState } from 'react'
import { money } from '../../platform/formatting/money'
import { Card } from '../../platform/ui/Card'
import { Cell } from '../../platform/ui/Cell'
import { Note } from '../../platform/ui/Note'
import { role } from '../../platform/ui/role'
import { Camera } from '../camera/Camera'
import { TypedCode } from '../scan/TypedCode'
import { useShown } from '../useShown'
import { ReportFrame } from './ReportFrame'
import { type Found, ShelfForm } from './ShelfForm'
import { shelfWords } from './shelfWords'
import '../scan/scan.scss'
import './report.scss'

/** 查货架价: one item after the other: scan, its price, a photo; at once whether it is too low. */
export function ShelfPage({ first }: { first: string }) {
  const [uri, setUri] = useState(first)
  const [found, setFound] = useState<Found[]>([])
  const isShown = useShown()
  if (uri)
    return (
      <ShelfForm
        key={uri}
        uri={uri}
        onLeave={() => setUri('')}
        onDone={(one) => {
          setFound([one, ...found])
          setUri('')
        }}
      />
    )
  const [last] = found
  return (
    <ReportFrame title='查货架价' flush>
      <View className='scan'>
        <View className='scan__camera'>
          <Camera on={isShown} onCode={setUri} />
        </View>
        <View className='scan__panel'>
          {last ? (
            <Note tone={last.below ? 'danger' : 'success'} icon={last.below ? 'alert' : 'check'} alert>
              {shelfWords(last)}
            </Note>
          ) : (
            <Note icon='scan'>对准货架上一件货的码，再填价签上的价</Note>
          )}
          <TypedCode onCode={setUri} />
          {found.length > 0 && (
            <Card title={`查了 ${found.length} 件`}>
              <View {...role('list', '查过的')}>
                {found.map((one) => (
                  <View key={one.scanId} {...role('listitem')}>
                    <Cell
                      icon={one.below ? 'alert' : 'check'}
                      tone={one.below ? 'danger' : 'success'}
                      title={one.name}
                      note={one.floor === undefined ? '没定限价' : `限价 ${money(one.floor)}`}
                      value={money(one.price)}
                    />
                  </View>
                ))}
              </View>
            </Card>
          )}
        </View>
      </View>
    </ReportFrame>
  )
}
