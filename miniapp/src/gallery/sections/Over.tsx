import { useState } from 'react'
import { Button } from '../../platform/ui/Button'
import { Radios } from '../../platform/ui/Choices'
import { Field } from '../../platform/ui/Field'
import { Dialog, Sheet } from '../../platform/ui/Sheet'
import { Line, nothing, Show } from '../Show'

type Which = 'sheet' | 'panel' | 'dialog' | 'failed' | undefined

/** What lies over the page; `?open=sheet` opens it at once, for pictures and tests. */
export const Over = ({ open }: { open: string | undefined }) => {
  const [which, setWhich] = useState<Which>(open as Which)
  const close = () => setWhich(undefined)
  return (
    <Show name='Sheet · Dialog' wide>
      <Line>
        {(['sheet', 'panel', 'dialog', 'failed'] as const).map((one) => (
          <Button key={one} opens='dialog' onTap={() => setWhich(one)}>
            {{ sheet: '底部抽屉', panel: '侧面板', dialog: '对话框', failed: '没成的对话框' }[one]}
          </Button>
        ))}
      </Line>
      <Sheet
        title='为什么取消'
        sub='DH1121-0917 · ¥5,444.00'
        open={which === 'sheet' || which === 'panel'}
        desk={which === 'panel' ? 'panel' : 'dialog'}
        onClose={close}
        foot={
          <Button kind='primary' size={48} onTap={close}>
            取消这张订单
          </Button>
        }
      >
        <Radios
          label='原因'
          options={[
            { value: 'twice', label: '下重了' },
            { value: 'wrong', label: '数量填错了', hint: '可以取消后照原单再来' },
            { value: 'other', label: '别的原因' },
          ]}
          value='twice'
          onChange={nothing}
        />
        <Field label='再说两句' lines={2} onText={nothing} />
      </Sheet>
      <Dialog
        title='取消这张订单？'
        open={which === 'dialog' || which === 'failed'}
        onClose={close}
        error={which === 'failed' ? new Error('lost') : null}
        confirm={{ label: '取消订单', danger: true, onTap: close }}
      >
        占用的 ¥5,444.00 额度和 118 箱库存会马上放出来。
      </Dialog>
    </Show>
  )
}
