import { listPrivileges, savePrivilege } from '@shared/consumers/api'
import type { Privilege } from '@shared/consumers/model'
import { call } from '../../platform/call'
import { SkuSettings } from '../../platform/desk/SkuSettings'
import { usePages } from '../../platform/desk/usePages'
import { count } from '../../platform/formatting/money'
import { may } from '../../platform/may'
import { session } from '../../platform/session'
import type { Column } from '../../platform/ui/queueProps'
import { warrantyWord } from '../words'
import { PrivilegeSheet } from './PrivilegeSheet'

const columns: Column<Privilege>[] = [
  { key: 'points', title: '绑一件得积分', right: true, cell: ({ points }) => count(points) },
  { key: 'warranty', title: '保修', right: true, cell: warrantyWord },
]

/** 绑定权益: what somebody gets for binding one item of a product. */
export const PrivilegesPage = () => (
  <SkuSettings
    title='绑定权益'
    place='privileges'
    what='绑定权益'
    list={usePages([listPrivileges.path], (after) => call(listPrivileges, { after }))}
    columns={columns}
    note={(one) => (one.warrantyMonths ? `保修 ${warrantyWord(one)}` : '没有保修')}
    value={({ points }) => `${count(points)} 分`}
    none={{ title: '还没有绑定权益', text: '定一个商品：绑一件得几分、保修多久' }}
    add={may(savePrivilege, session.current()) && '定一个商品'}
    sheet={PrivilegeSheet}
  />
)
