import { decideDiversionCase } from '@shared/diversion/api'
import type { DiversionCase } from '@shared/diversion/model'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { may } from '../../platform/may'
import { session } from '../../platform/session'
import { Button } from '../../platform/ui/Button'
import { Card } from '../../platform/ui/Card'
import { SaidList } from './SaidList'
import { hearingText, saidOf } from './saidWords'
import { useStating } from './useStating'

/** What the dealer, who was sent, HQ and reporters have said, and a line for HQ's own. */
export function BothSides({ one }: { one: DiversionCase }) {
  const [writing, setWriting] = useState(false)
  const said = saidOf(one)
  const writes = may(decideDiversionCase, session.current())
  return (
    <Card title='两边怎么说' more={<Text className='hint'>{hearingText(one)}</Text>}>
      {said.length > 0 ? (
        <SaidList label='两边怎么说' said={said} />
      ) : (
        <Text className='hint'>还没有人说过。请他说，或派人去看，都会在这里</Text>
      )}
      {writes && (
        <View className='hearing-more'>
          {writing ? (
            <Write one={one} onDone={() => setWriting(false)} />
          ) : (
            <Button icon='edit' onTap={() => setWriting(true)}>
              记一句
            </Button>
          )}
        </View>
      )}
    </Card>
  )
}

function Write({ one, onDone }: { one: DiversionCase; onDone: () => void }) {
  const { fields, button } = useStating(one, 'hq', onDone)
  return (
    <View className='hearing-form'>
      {fields}
      {button}
      <Button kind='quiet' wide onTap={onDone}>
        不写了
      </Button>
    </View>
  )
}
