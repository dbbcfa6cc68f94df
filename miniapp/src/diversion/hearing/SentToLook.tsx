import { stateDiversionCase } from '@shared/diversion/hearing'
import type { DiversionCase } from '@shared/diversion/model'
import { Text, View } from '@tarojs/components'
import { moment } from '../../platform/formatting/dates'
import { count } from '../../platform/formatting/money'
import { may } from '../../platform/may'
import { session } from '../../platform/session'
import { Card } from '../../platform/ui/Card'
import { Cell } from '../../platform/ui/Cell'
import { Note } from '../../platform/ui/Note'
import { cityText } from '../desk/caseWords'
import { useStating } from './useStating'

/** Whether it is this person who was sent. */
export const isSent = ({ inspection }: Pick<DiversionCase, 'inspection'>) =>
  !!inspection && inspection.staffId === session.current()?.staff.staffId

/** For who was sent: where to go, what to look for, and what was found there. For HQ: who went. */
export const SentToLook = ({ one }: { one: DiversionCase }) => {
  const { inspection } = one
  if (!inspection) return null
  const { name, note, at } = inspection
  if (isSent(one) && may(stateDiversionCase, session.current())) return <Look one={one} />
  return (
    <Card>
      <Note tone='brand' icon='eye'>{`${moment(at)} 派了${name}去看${note ? `：${note}` : ''}`}</Note>
    </Card>
  )
}

function Look({ one }: { one: DiversionCase }) {
  const { fields, button } = useStating(one, 'inspector')
  const { inspection, places, statements } = one
  const own = statements.filter(({ side, by }) => side === 'inspector' && by.staffId === inspection!.staffId)
  return (
    <Card title='派您去看' more={<Text className='hint'>{moment(inspection!.at)}</Text>}>
      <View className='hearing-form'>
        {inspection!.note && (
          <Note tone='brand' icon='eye'>
            {inspection!.note}
          </Note>
        )}
        <View>
          {places.map((place) => (
            <Cell key={place.city} icon='pin' title={cityText(place)} note={`扫到 ${count(place.codes)} 个码`} />
          ))}
        </View>
        {own.length > 0 && (
          <Note tone='success' icon='check'>
            {`您说过 ${count(own.length)} 次，在下面「两边怎么说」里。还有话，接着写`}
          </Note>
        )}
        {fields}
        {button}
      </View>
    </Card>
  )
}
