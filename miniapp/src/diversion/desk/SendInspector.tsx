import type { DiversionCase } from '@shared/diversion/model'
import { listStaff } from '@shared/parties/api'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../platform/call'
import { readAll } from '../../platform/desk/readAll'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { Select } from '../../platform/ui/Select'
import { repsFor } from './caseWords'

interface SendInspectorProps {
  one: DiversionCase
  staffId: string | undefined
  onStaffId: (staffId: string) => void
  onNote: (note: string) => void
}

/** Which sales rep goes, who is at home there first, and what to look for. */
export function SendInspector({ one, staffId, onStaffId, onNote }: SendInspectorProps) {
  const staff = useQuery({
    queryKey: [listStaff.path, 'own'],
    queryFn: async () => (await readAll((after) => call(listStaff, { after }))).rows,
    staleTime: 300_000,
  })
  if (staff.error && !staff.data)
    return (
      <Note tone='warn' icon='alert' action={{ label: '再取一次', onTap: () => void staff.refetch() }}>
        业务员名单没取到
      </Note>
    )
  const reps = repsFor(one, staff.data ?? [])
  if (staff.data && reps.length === 0) return <Note icon='info'>还没有业务员。到「员工」里请一位，就能派</Note>
  return (
    <>
      <Select label='派谁去' options={reps} value={staffId} placeholder={staff.data ? '请选业务员' : '正在取名单'} onChange={onStaffId} />
      <Field label='看什么，可以不写' lines={2} longest={200} placeholder='比如：看批发市场 3 号门，问谁送的货' onText={onNote} />
    </>
  )
}
