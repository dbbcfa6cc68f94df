import { useState } from 'react'
import { SideBar } from '../../platform/shell/SideBar'
import { Amount } from '../../platform/ui/Amount'
import { BulkBar } from '../../platform/ui/BulkBar'
import { Button } from '../../platform/ui/Button'
import { Cell } from '../../platform/ui/Cell'
import { KeyHints } from '../../platform/ui/KeyHints'
import { Meter } from '../../platform/ui/Meter'
import { QueueTable } from '../../platform/ui/QueueTable'
import type { Column } from '../../platform/ui/queueProps'
import { SidePanel } from '../../platform/ui/SidePanel'
import { Tag } from '../../platform/ui/Tag'
import { Two } from '../../platform/ui/Two'
import { useDesk } from '../../platform/ui/useWide'
import { clerk } from '../people'
import { nothing, Show } from '../Show'

const rows = [
  ['DH1121-0917', '9:36', '宏远商贸', '浙江省绍兴市柯桥区', '山泉苏打水 等 3 种', '118 箱', 544_400, 62, ''],
  ['DH1121-0914', '9:31', '顺达副食', '江苏省无锡市宜兴市', '冷泡乌龙茶', '640 箱', 2_944_000, 97, '量是平时 4 倍'],
  ['DH1121-0911', '9:22', '百味堂商行', '浙江省宁波市鄞州区', '鲜橙汁 等 5 种', '236 箱', 1_481_200, 48, ''],
  ['DH1121-0908', '9:15', '金禾粮油', '安徽省宣城市广德市', '脆薯片 等 2 种', '90 箱', 612_000, 104, '超额度 ¥3,240'],
  ['DH1121-0902', '9:02', '永丰批发', '浙江省杭州市余杭区', '燕麦拿铁 等 4 种', '164 箱', 998_800, 71, '缺货 12 箱'],
] as const
type Row = (typeof rows)[number]

const columns: Column<Row>[] = [
  { key: 'order', title: '订单', cell: (row) => <Two first={row[0]} second={row[1]} />, sort: { on: 'down', toggle: nothing } },
  { key: 'buyer', title: '经销商', cell: (row) => <Two first={row[2]} second={row[3]} /> },
  { key: 'goods', title: '货', cell: (row) => <Two first={row[4]} second={row[5]} />, spare: true },
  { key: 'total', title: '金额', right: true, cell: (row) => <Amount fen={row[6]} size={13} />, sort: { on: undefined, toggle: nothing } },
  { key: 'credit', title: '额度用到', cell: (row) => <Used share={row[7]} /> },
  {
    key: 'risk',
    title: '风险',
    cell: (row) =>
      row[8] ? (
        <Tag tone={row[7] > 90 ? 'danger' : 'warn'} icon='alert'>
          {row[8]}
        </Tag>
      ) : (
        '没有'
      ),
  },
]

const Used = ({ share }: { share: number }) => (
  <span style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
    <span style={{ width: 48 }}>
      <Meter
        thin
        parts={[{ label: '用到', value: share, text: `${share}%`, tone: share > 90 ? 'danger' : 'used' }]}
        total={100}
        sentence={`额度用到 ${share}%`}
      />
    </span>
    {share}%
  </span>
)

export const Desk = () => {
  const desk = useDesk()
  const [focus, setFocus] = useState<string>(rows[1][0])
  const [picked, setPicked] = useState(new Set<string>([rows[0][0], rows[2][0]]))
  const [open, setOpen] = useState(true)
  return (
    <>
      <Show name='QueueTable · BulkBar · SidePanel · KeyHints' wide>
        <div className={desk ? 'show__desk' : ''}>
          <div className={desk ? 'desk__main' : ''}>
            <div className={desk ? 'desk__body' : ''}>
              <QueueTable
                label='等我批的订单'
                rows={rows}
                idOf={(row) => row[0]}
                nameOf={(row) => `${row[0]} ${row[2]}`}
                columns={columns}
                card={(row) => <Cell title={row[2]} note={`${row[0]} · ${row[5]}`} value={<Amount fen={row[6]} />} onTap={nothing} />}
                focus={focus}
                onFocus={(id) => {
                  setFocus(id)
                  if (desk) setOpen(true)
                }}
                picked={picked}
                onPick={setPicked}
                fixed={(row) => row[7] > 100}
              />
              <BulkBar
                count={picked.size}
                onClear={() => setPicked(new Set())}
                actions={[
                  { label: '驳回', onTap: nothing },
                  { label: `批准 ${picked.size} 单`, go: true, keys: '⇧ A', onTap: nothing },
                ]}
              >
                选了 {picked.size} 单，都没有风险
              </BulkBar>
            </div>
            <KeyHints
              hints={[
                { keys: ['J', 'K'], does: '上下', short: true },
                { keys: ['X'], does: '选', short: true },
                { keys: ['A'], does: '批准', short: true },
                { keys: ['R'], does: '驳回', short: true },
                { keys: ['⇧ A'], does: '批准选中的' },
              ]}
            />
          </div>
          <SidePanel
            title='顺达副食'
            over='DH1121-0914 · 9:31'
            sub='江苏省无锡市宜兴市 · 业务员 赵磊'
            open={open && desk}
            onClose={() => setOpen(false)}
            place={{ text: '第 2 / 37 单', onNext: nothing, onPrevious: nothing }}
            foot={
              <>
                <Button size={48} keys='R' onTap={nothing}>
                  驳回
                </Button>
                <Button kind='primary' size={48} keys='A' onTap={nothing}>
                  批准
                </Button>
              </>
            }
          >
            <Cell icon='wallet' title='批了以后额度用到 97%' note='剩 ¥8,260.00' />
            <Cell icon='box' title='库存够发' note='现货 1,180 箱，发完剩 540' />
          </SidePanel>
        </div>
      </Show>
      {desk && (
        <Show name='SideBar' wide>
          <div className='show__side' style={{ width: 208 }}>
            <SideBar person={clerk} current='desk' />
          </div>
        </Show>
      )}
    </>
  )
}
