import { Amount } from '../../platform/ui/Amount'
import { Button } from '../../platform/ui/Button'
import { Card } from '../../platform/ui/Card'
import { Cell, Facts } from '../../platform/ui/Cell'
import { Meter, type Part } from '../../platform/ui/Meter'
import { More } from '../../platform/ui/More'
import { ProductPic } from '../../platform/ui/ProductPic'
import { Tag } from '../../platform/ui/Tag'
import { Ticket } from '../../platform/ui/Ticket'
import { Timeline } from '../../platform/ui/Timeline'
import { pictures } from '../examples'
import { Line, nothing, Show } from '../Show'

const credit: Part[] = [
  { label: '已用', value: 482_080, text: '482,080', tone: 'used' },
  { label: '在途占用', value: 131_500, text: '131,500', tone: 'held' },
]
const said = '额度 ¥1,000,000，已用 ¥482,080，在途占用 ¥131,500，还能下单 ¥386,420'

export const Rows = () => (
  <>
    <Show name='Card · Cell · Facts'>
      <Card title='等您办 3 件' more={{ label: '全部', onTap: nothing }}>
        <Cell
          icon='alert'
          tone='danger'
          title='订单缺 12 箱，等您定'
          note='DH1120-0872 · 今天 18:00 前'
          value={
            <Button kind='primary' size={32} onTap={nothing}>
              去定
            </Button>
          }
        />
        <Cell
          icon='truck'
          title='一车货 10:30 到'
          note='浙D·5K217 · 88 箱'
          value={
            <Button size={32} onTap={nothing}>
              收货
            </Button>
          }
        />
        <Cell
          icon='ledger'
          tone='warn'
          title='DH1120-0872'
          note='今天 9:31 · 3 种 118 箱'
          value={<Amount fen={544_400} />}
          onTap={nothing}
        />
        <Cell art={<ProductPic picture={pictures[1]} size='row' />} title='冷泡乌龙茶' note='500ml×15 · ¥46.00/箱' value='48 箱' />
        <Facts
          facts={[
            ['一箱', '24 瓶 · 8.6 kg'],
            ['起订', '5 箱，按 5 箱加'],
            ['69 码', '6 900000 330241'],
            [
              '状态',
              <Tag key='s' tone='success'>
                在售
              </Tag>,
            ],
          ]}
        />
      </Card>
    </Show>
    <Show name='Meter'>
      <Meter parts={credit} total={1_000_000} sentence={said} legend='总额 100 万' />
      <div className='show__line show__ground'>
        <div className='grow'>
          <Meter parts={credit} total={1_000_000} sentence={said} legend='总额 100 万' onBrand />
        </div>
      </div>
      <Line>
        <div style={{ width: 96 }}>
          <Meter thin parts={[{ label: '用到', value: 62, text: '62%', tone: 'used' }]} total={100} sentence='额度用到 62%' />
        </div>
        <div style={{ width: 96 }}>
          <Meter thin parts={[{ label: '用到', value: 83, text: '83%', tone: 'warn' }]} total={100} sentence='额度用到 83%' />
        </div>
        <div style={{ width: 96 }}>
          <Meter thin parts={[{ label: '用到', value: 104, text: '104%', tone: 'danger' }]} total={100} sentence='额度用到 104%' />
        </div>
      </Line>
      <Meter
        parts={[
          { label: '已收', value: 60, text: '60', tone: 'success' },
          { label: '在路上', value: 88, text: '88', tone: 'used' },
          { label: '没发', value: 12, text: '12', tone: 'citrus' },
        ]}
        total={160}
        sentence='共 160 箱，已收 60，在路上 88，没发 12'
        legend
      />
    </Show>
    <Show name='Timeline'>
      <Timeline
        items={[
          { title: '等您收货', state: 'todo' },
          { title: '过了杭州绕城，正往柯桥', when: '今天 9:28', state: 'now' },
          { title: '总部审批通过 · 周敏', when: '11-18 16:05' },
          { title: '您提交订单', when: '11-18 15:42', note: '年前备货' },
        ]}
      />
    </Show>
    <Show name='Ticket'>
      <Ticket
        stub='100送8'
        stubNote='必读'
        title='冷泡乌龙茶 冬季旺铺'
        text='11-01 至 11-30 · 您已进 64 箱'
        art={<ProductPic picture={pictures[1]} size='row' />}
        onTap={nothing}
      />
      <Line>
        <Ticket tone='success' stub='下单好了' title='DH1121-0917' text='等总部审核，一般 30 分钟' />
      </Line>
      <Line>
        <Ticket tone='brand' stub='A 级' title='您的等级' text='全系列可订' />
      </Line>
      <Line>
        <Ticket tone='danger' stub='已驳回' title='DH1121-0881' text='欠款逾期 3 天' />
      </Line>
    </Show>
    <Show name='More'>
      <More has busy onMore={nothing} />
      <More has={false} busy={false} onMore={nothing} end='共 37 单' />
      <More has busy={false} error={new Error('lost')} onMore={nothing} />
    </Show>
  </>
)
