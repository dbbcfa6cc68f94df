import { useState } from 'react'
import { LoadBar } from '../../platform/goods/LoadBar'
import { CartonStepper } from '../../platform/ui/CartonStepper'
import { FixLine } from '../../platform/ui/FixLine'
import { PriceLadder } from '../../platform/ui/PriceLadder'
import { ProductPic } from '../../platform/ui/ProductPic'
import { StepBar } from '../../platform/ui/StepBar'
import { chips, many, pictures, soda } from '../examples'
import { Line, Show } from '../Show'

export const Goods = () => {
  const [quantity, setQuantity] = useState(960)
  const [few, setFew] = useState(7)
  const [none, setNone] = useState(0)
  const [short, setShort] = useState(true)
  return (
    <>
      <Show name='LoadBar'>
        <LoadBar
          progress={{
            received: { pieces: 1440, text: '60 箱' },
            underway: { pieces: 2112, text: '88 箱' },
            left: { pieces: 288, text: '12 箱' },
          }}
          short={false}
        />
        <LoadBar
          progress={{ received: { pieces: 1440, text: '60 箱' }, underway: { pieces: 0, text: '0 箱' }, left: { pieces: 7, text: '7 件' } }}
          short
        />
      </Show>
      <Show name='CartonStepper'>
        <Line>
          <CartonStepper name='苏打水' product={soda} quantity={none} onChange={setNone} />
          <CartonStepper name='苏打水' product={soda} quantity={quantity} onChange={setQuantity} />
          <CartonStepper name='薯片' product={chips} quantity={few} onChange={setFew} />
        </Line>
        <Line>
          <CartonStepper name='缺货的苏打水' product={soda} quantity={1440} onChange={setQuantity} bad />
          <CartonStepper name='苏打水' product={soda} quantity={quantity} onChange={setQuantity} size={48} />
        </Line>
      </Show>
      <Show name='PriceLadder'>
        <PriceLadder product={soda} quantity={quantity} />
        <Line>
          <PriceLadder product={soda} quantity={0} hintOnly />
          <PriceLadder product={soda} quantity={1200} hintOnly />
          <PriceLadder product={soda} quantity={2400} hintOnly />
        </Line>
        <Line>
          <div className='grow'>
            <PriceLadder product={many} quantity={480} />
          </div>
        </Line>
        <Line>
          <div className='grow'>
            <PriceLadder product={chips} quantity={few} />
          </div>
        </Line>
      </Show>
      <Show name='StepBar'>
        <StepBar
          label='年度返利：现在 4%，再进 ¥12,300 升到 5%'
          steps={[
            { label: '3%', state: 'done' },
            { label: '现在 4%', state: 'now', fill: 0.86 },
            { label: '5%', state: 'later' },
            { label: '6%', state: 'later' },
          ]}
        />
      </Show>
      <Show name='FixLine'>
        <CartonStepper name='苏打水一行' product={soda} quantity={short ? 1440 : 1080} onChange={() => setShort(true)} bad={short} />
        <div>
          <FixLine
            problem={short ? '缺 12 箱：您要 60，现在只有 48' : undefined}
            fixes={[
              { label: '改成 45 箱', onTap: () => setShort(false) },
              { label: '先不要了', onTap: () => setShort(false) },
            ]}
          />
        </div>
      </Show>
      <Show name='ProductPic'>
        <div className='show__pics'>
          {pictures.map((picture) => (
            <ProductPic key={picture} picture={picture} name={picture.split(':')[3] ?? ''} size='row' />
          ))}
          <ProductPic picture={undefined} name='没有图片' size='row' />
        </div>
        <Line>
          <ProductPic picture={pictures[0]} name='苏打水' />
          <ProductPic picture={pictures[2]} name='白桃' size='card' />
          <div className='grow'>
            <ProductPic picture={pictures[6]} name='海盐' size='tile' />
          </div>
        </Line>
        <Line>
          <ProductPic picture={pictures[0]} name='苏打水' size='stage' />
        </Line>
      </Show>
    </>
  )
}
