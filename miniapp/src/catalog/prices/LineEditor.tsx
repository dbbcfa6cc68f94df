import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { useUnsaved } from '../../platform/desk/unsaved'
import { useSubmitKey } from '../../platform/desk/useSubmitKey'
import { packText } from '../../platform/formatting/cartons'
import { money, typedMoney } from '../../platform/formatting/money'
import { Button } from '../../platform/ui/Button'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { SidePanel } from '../../platform/ui/SidePanel'
import { StepBar } from '../../platform/ui/StepBar'
import { Tabs } from '../../platform/ui/Tabs'
import { type Goods, type LineDraft, lineProblems, mostSteps, type StepDraft, unitOf } from './draft'

interface LineEditorProps {
  goods: Goods
  initial: LineDraft
  /** Said by the server about this line. */
  refused: string | undefined
  readOnly: boolean
  /** There is a price that can be taken away. */
  mayWithdraw: boolean
  onClose: () => void
  onStage: (line: LineDraft) => void
  onWithdraw: () => void
  children: ReactNode
}

/** One product's price and its stair; it is sent with all other changes of the list. */
export function LineEditor({ goods, initial, refused, readOnly, mayWithdraw, onClose, onStage, onWithdraw, children }: LineEditorProps) {
  const [draft, setDraft] = useState(initial)
  const [asked, setAsked] = useState(false)
  const settled = useUnsaved(draft)
  /** Fields keep their own text, so a step that is taken out must not leave its words to the next. */
  const [shape, setShape] = useState(0)
  const problems = lineProblems(draft)
  const shown = (name: string, text: string) => ((asked || text) && problems[name] ? problems[name] : undefined)
  const unit = unitOf(draft.per, goods)
  const setStep = (at: number, some: Partial<StepDraft>) =>
    setDraft((last) => ({ ...last, steps: last.steps.map((step, i) => (i === at ? { ...step, ...some } : step)) }))
  const reshape = (steps: readonly StepDraft[]) => {
    setDraft({ ...draft, steps })
    setShape(shape + 1)
  }
  const submit = () => {
    setAsked(true)
    if (readOnly || Object.keys(problems).length > 0) return
    settled()
    onStage(draft)
  }
  useSubmitKey('panel', submit)
  const units = [goods.packSize, 1, draft.per].filter((per, at, all) => all.indexOf(per) === at && goods.multiple % per === 0)
  return (
    <SidePanel
      title={goods.name}
      over={goods.code}
      sub={packText(goods.spec, goods)}
      open
      onClose={onClose}
      foot={
        !readOnly && (
          <>
            {mayWithdraw && (
              <Button size={48} onTap={onWithdraw}>
                撤掉这个价
              </Button>
            )}
            <Button kind='primary' size={48} keys='↵' onTap={submit}>
              放进这次改价
            </Button>
          </>
        )
      }
    >
      <View className='desk-form'>
        {refused && (
          <Note tone='danger' icon='alert' alert>
            {refused}
          </Note>
        )}
        {units.length > 1 && !readOnly && (
          <Tabs
            kind='segment'
            label='按什么计价'
            tabs={units.map((per) => ({ value: String(per), label: `按${unitOf(per, goods)}` }))}
            value={String(draft.per)}
            onChange={(per) => setDraft({ ...draft, per: Number(per) })}
          />
        )}
        <Field
          label={`每${unit}`}
          type='decimal'
          unit='元'
          initial={draft.price}
          problem={shown('price', draft.price)}
          onText={(price) => setDraft((last) => ({ ...last, price }))}
        />
        {draft.steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no other name; taking one out gives all new keys
          <View key={`${shape}.${at}`} className='price-step'>
            <Field
              label='满'
              type='integer'
              unit={unit}
              initial={step.from}
              problem={shown(`steps.${at}.from`, step.from)}
              onText={(from) => setStep(at, { from })}
            />
            <Field
              label={`每${unit}`}
              type='decimal'
              unit='元'
              initial={step.price}
              problem={shown(`steps.${at}.price`, step.price)}
              onText={(price) => setStep(at, { price })}
            />
            {!readOnly && (
              <Button kind='quiet' size={44} label={`去掉第 ${at + 1} 级`} onTap={() => reshape(draft.steps.filter((_, i) => i !== at))}>
                去掉
              </Button>
            )}
          </View>
        ))}
        {!readOnly && draft.steps.length < mostSteps && (
          <Button icon='plus' onTap={() => reshape([...draft.steps, { from: '', price: '' }])}>
            加一级「买得多更便宜」
          </Button>
        )}
        {Object.keys(problems).length === 0 && draft.steps.length > 0 && <Stair draft={draft} unit={unit} />}
        {children}
      </View>
    </SidePanel>
  )
}

const Stair = ({ draft: { price, steps }, unit }: { draft: LineDraft; unit: string }) => {
  const said = [
    { label: `不到 ${steps[0]?.from} ${unit} ${money(typedMoney(price)!)}`, state: 'later' as const },
    ...steps.map((step) => ({ label: `满 ${step.from} ${money(typedMoney(step.price)!)}`, state: 'later' as const })),
  ]
  return <StepBar label={`阶梯：${said.map(({ label }) => label).join('，')}`} steps={said.map((step) => ({ ...step, state: 'done' }))} />
}
