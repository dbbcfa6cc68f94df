import { Empty } from '../../platform/ui/Empty'
import { NoPermission } from '../../platform/ui/NoPermission'
import { Offline } from '../../platform/ui/Offline'
import { Problem } from '../../platform/ui/Problem'
import { CardBones, RowBones, TableBones } from '../../platform/ui/Skeletons'
import { Unanswered } from '../../platform/unanswered'
import { nothing, Show } from '../Show'

export const States = () => (
  <>
    <Show name='Skeletons'>
      <RowBones rows={3} pic />
      <CardBones cards={1} />
      <TableBones rows={2} />
    </Show>
    <Show name='Empty'>
      <Empty title='没有在路上的货' text='今天 16:00 前下单，明天到' action={{ label: '去订货', onTap: nothing }} />
      <Empty art='cart' title='购物车是空的' text='上次订的 3 种都有货' action={{ label: '照上次再来', onTap: nothing }} />
      <Empty art='search' title='没有找到「山泉水」' text='换个名称、编码或条码试试' />
      <Empty art='done' title='都批完了' text='新订单来了会出现在这里' />
    </Show>
    <Show name='Problem'>
      <Problem what='对账单' error={new Unanswered('broken', 'E-5031')} onRetry={nothing} />
      <Offline onRetry={nothing} />
      <NoPermission what='对账单' />
    </Show>
  </>
)
