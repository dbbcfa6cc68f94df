import { listPrivileges, savePrivilege } from '@shared/consumers/api'
import type { Privilege } from '@shared/consumers/model'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../platform/call'
import type { SettingSheetProps } from '../../platform/desk/SkuSettings'
import { SkuSheet } from '../../platform/desk/SkuSheet'
import { Field } from '../../platform/ui/Field'
import { toasts } from '../../platform/ui/toasts'
import { draftOf, privilegeIn } from './draft'

/** Points and warranty for binding one item of a product, from now on. */
export function PrivilegeSheet({ one, name, goods, without, onClose }: SettingSheetProps<Privilege>) {
  const client = useQueryClient()
  const [draft, setDraft] = useState(() => draftOf(one))
  const change = (some: Partial<typeof draft>) => setDraft((last) => ({ ...last, ...some }))
  const read = privilegeIn(draft)
  const save = useMutation({
    mutationFn: () => {
      if ('missing' in read) throw new Error(read.missing)
      return call(savePrivilege, read.privilege)
    },
    onSuccess: () => {
      toasts.show('定好了，从现在绑的算起')
      void client.invalidateQueries({ queryKey: [listPrivileges.path] })
      onClose()
    },
  })
  return (
    <SkuSheet
      title={one ? `${name}的绑定权益` : '定绑定权益'}
      isNew={!one}
      goods={goods}
      without={without}
      skuId={draft.skuId}
      onSkuId={(skuId) => change({ skuId })}
      off={'missing' in read && read.missing}
      save={save}
      onClose={onClose}
    >
      <Field label='绑一件得' type='integer' unit='分' initial={draft.points} onText={(points) => change({ points })} />
      <Field
        label='保修'
        type='integer'
        unit='个月'
        placeholder='没有就不填'
        initial={draft.months}
        hint='从绑定那天算起；已经绑的不变'
        onText={(months) => change({ months })}
      />
    </SkuSheet>
  )
}
