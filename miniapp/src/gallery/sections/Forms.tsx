import { useState } from 'react'
import { Checkbox, Chip, Chips, Radios, Switch } from '../../platform/ui/Choices'
import { pictureOf } from '../../platform/ui/drawings/draw'
import { Field } from '../../platform/ui/Field'
import { PhotoTiles } from '../../platform/ui/PhotoTiles'
import type { Tile } from '../../platform/ui/photoProps'
import { SearchBar } from '../../platform/ui/SearchBar'
import { DateField, Select } from '../../platform/ui/Select'
import { Tabs } from '../../platform/ui/Tabs'
import { Line, nothing, Show } from '../Show'

const receipt = pictureOf('draw:box:d4a017:回单').src

const states = [
  { value: 'all', label: '全部' },
  { value: 'submitted', label: '待审核', count: 3 },
  { value: 'shipped', label: '待收货', count: 12 },
  { value: 'settled', label: '已完成' },
] as const
const steps = [
  { value: 'hand', label: '人工审核', hint: '每张订单都要批' },
  { value: 'auto', label: '自动通过', hint: '额度和库存都够就放行' },
] as const

const photos: readonly Tile[] = [
  { key: '1', preview: receipt, kind: 'picture', state: 'sent', share: 1 },
  { key: '2', preview: receipt, kind: 'picture', state: 'sending', share: 0.4 },
  { key: '3', preview: '', kind: 'paper', state: 'failed', share: 0, problem: '没连上网，连上后再点一次', again: true },
]

export const Forms = () => {
  const [on, setOn] = useState(true)
  const [state, setState] = useState<(typeof states)[number]['value']>('submitted')
  const [step, setStep] = useState<(typeof steps)[number]['value']>('hand')
  return (
    <>
      <Show name='PhotoField'>
        <PhotoTiles
          label='付款凭证'
          tiles={photos}
          max={4}
          hint='回单要看得清金额和日期'
          onAdd={nothing}
          onRemove={nothing}
          onAgain={nothing}
        />
        <PhotoTiles
          label='破损照片'
          tiles={[]}
          max={3}
          problem='请拍一张破损处的照片'
          onAdd={nothing}
          onRemove={nothing}
          onAgain={nothing}
        />
      </Show>
      <Show name='Field · Select · DateField · SearchBar'>
        <Field label='采购单号' placeholder='没有就不填' onText={nothing} />
        <Field label='授信额度' type='decimal' unit='元' initial='1000000' hint='收款后自动恢复' onText={nothing} />
        <Field label='数量' type='integer' unit='箱' initial='7' problem='按 5 箱加，最少 10 箱' onText={nothing} />
        <Field label='备注' lines={3} placeholder='写给审单的人' onText={nothing} />
        <Select
          label='等级'
          options={[
            { value: 'A', label: 'A 级' },
            { value: 'B', label: 'B 级' },
          ]}
          value={undefined}
          onChange={nothing}
        />
        <DateField label='从哪天起' value='2026-11-21' onChange={nothing} />
        <div className='show__line'>
          <SearchBar placeholder='搜商品、条码、69 码' onSearch={nothing} />
        </div>
        <div className='show__line'>
          <SearchBar placeholder='订单号、经销商、手机号' initial='宏远' onSearch={nothing} slash />
        </div>
      </Show>
      <Show name='Switch · Checkbox · Radios'>
        <Switch label='到货前提醒我' on={on} onChange={setOn} />
        <Switch label='业务员可以代下单' hint='他下的单会写明是谁' on={!on} onChange={(value) => setOn(!value)} />
        <Switch label='正在保存' on busy onChange={nothing} />
        <Line>
          <Checkbox label='已读' on={on} onChange={setOn} />
          <Checkbox label='选了几行' on='mixed' onChange={nothing} />
          <Checkbox label='没选' on={false} onChange={nothing} />
          <Checkbox label='选不了' on={false} off onChange={nothing} />
        </Line>
        <Radios label='审核方式' options={steps} value={step} onChange={setStep} />
      </Show>
      <Show name='Tabs · Chips'>
        <Tabs label='订单状态' tabs={states} value={state} onChange={setState} />
        <Line>
          <Tabs kind='pills' label='视图' tabs={states} value={state} onChange={setState} />
        </Line>
        <Line>
          <div className='grow'>
            <Tabs kind='segment' label='看法' tabs={states.slice(0, 2)} value={state} onChange={setState} />
          </div>
        </Line>
        <Line>
          <Chips label='筛选' options={states} value={state} onChange={setState} />
        </Line>
        <Line>
          <Chip label='有货' on={on} onTap={() => setOn(!on)} />
          <Chip label='浙江、江苏、安徽' on opens onTap={nothing} />
          <Chip label='金额：不限' on={false} opens onTap={nothing} />
        </Line>
      </Show>
    </>
  )
}
