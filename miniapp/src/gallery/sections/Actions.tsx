import { Button } from '../../platform/ui/Button'
import { Badge, Tag } from '../../platform/ui/Tag'
import { Line, nothing, Show } from '../Show'

const kinds = ['primary', 'secondary', 'soft', 'quiet', 'danger'] as const
const words = { primary: '提交订单', secondary: '再来一单', soft: '去凑', quiet: '全部', danger: '取消订单' } as const

export const Actions = () => (
  <>
    <Show name='Button'>
      <Line>
        {kinds.map((kind) => (
          <Button key={kind} kind={kind} onTap={nothing}>
            {words[kind]}
          </Button>
        ))}
      </Line>
      <Line>
        {([32, 44, 48, 56] as const).map((size) => (
          <Button key={size} kind='primary' size={size} onTap={nothing}>
            {`高 ${size}`}
          </Button>
        ))}
      </Line>
      <Line>
        <Button kind='primary' busy onTap={nothing}>
          正在提交
        </Button>
        <Button kind='primary' off='核完再签章' onTap={nothing}>
          签章
        </Button>
        <Button icon='download' onTap={nothing}>
          导出
        </Button>
        <Button kind='primary' keys='A' onTap={nothing}>
          全批
        </Button>
      </Line>
      <Line>
        <Button kind='danger' size={48} icon='up' onTap={nothing}>
          先定 1 处缺货
        </Button>
        <Button kind='soft' icon='phone' onTap={nothing}>
          打电话
        </Button>
      </Line>
    </Show>
    <Show name='Tag · Badge'>
      <Line>
        <Tag>已完成</Tag>
        <Tag tone='brand'>您的价</Tag>
        <Tag tone='success'>有货</Tag>
        <Tag tone='warn'>剩 48 箱</Tag>
        <Tag tone='danger' icon='alert'>
          超额度
        </Tag>
        <Tag tone='citrus' icon='gift'>
          算返利
        </Tag>
        <Tag tone='citrus' solid>
          必读
        </Tag>
      </Line>
      <Line>
        <Badge count={2} what='件' />
        <Badge count={37} hot what='单' />
        <Badge count={128} hot what='单' />
      </Line>
    </Show>
  </>
)
