import { inCartons } from '../../platform/formatting/cartons'
import { Amount } from '../../platform/ui/Amount'
import { Button } from '../../platform/ui/Button'
import { Note } from '../../platform/ui/Note'
import { toasts } from '../../platform/ui/toasts'
import { soda } from '../examples'
import { Line, nothing, Show } from '../Show'

export const Words = () => (
  <>
    <Show name='Amount'>
      <Line>
        {([12, 14, 16, 18, 22, 28, 36] as const).map((size) => (
          <Amount key={size} fen={3850} size={size} />
        ))}
      </Line>
      <Line>
        <Amount fen={590_600} size={22} />
        <Amount fen={-18_400} tone='citrus' />
        <Amount fen={324_000} tone='danger' />
        <Amount fen={100_000_000} short />
        <Amount fen={12_340_000} light short />
        <span>{inCartons(77, soda)}</span>
      </Line>
    </Show>
    <Show name='Note'>
      {(['plain', 'brand', 'citrus', 'success', 'warn', 'danger'] as const).map((tone) => (
        <Line key={tone}>
          <div className='grow'>
            <Note tone={tone} icon='info' {...(tone === 'warn' && { action: { label: '去回款', onTap: nothing } })}>
              {
                {
                  plain: '含税',
                  brand: '您的价已按合同算',
                  citrus: '再买 ¥924.00 少一趟运费',
                  success: '收了 88 箱，一箱不差',
                  warn: '额度快用完了',
                  danger: '超额度 ¥3,240.00，先回款或少进 70 箱',
                }[tone]
              }
            </Note>
          </div>
        </Line>
      ))}
    </Show>
    <Show name='toasts.show'>
      <Line>
        <Button onTap={() => toasts.show('下单好了，明天上午到')}>成了</Button>
        <Button onTap={() => toasts.show('拿掉了山泉苏打水', { tone: 'plain', action: { label: '放回去', onTap: nothing } })}>
          能反悔
        </Button>
        <Button onTap={() => toasts.show('没连上网，先存在这台设备上', { tone: 'danger' })}>没成</Button>
      </Line>
    </Show>
  </>
)
