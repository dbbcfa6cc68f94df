import { listPrivileges, savePrivilege } from '@shared/consumers/api'
import type { Privilege } from '@shared/consumers/model'
import { useState } from 'react'
import { call } from '../../platform/call'
import { DeskTable } from '../../platform/desk/DeskTable'
import { useGoodsNames } from '../../platform/desk/useGoodsNames'
import { usePages } from '../../platform/desk/usePages'
import { count } from '../../platform/formatting/money'
import { may } from '../../platform/may'
import { session } from '../../platform/session'
import { Page } from '../../platform/shell/Page'
import { Button } from '../../platform/ui/Button'
import { Cell } from '../../platform/ui/Cell'
import type { Column } from '../../platform/ui/queueProps'
import { useRefresh } from '../../platform/ui/refreshing'
import { useKeys } from '../../platform/ui/useKeys'
import { useDesk } from '../../platform/ui/useWide'
import { warrantyWord } from '../words'
import { PrivilegeSheet } from './PrivilegeSheet'

/** 绑定权益: what somebody gets for binding one item of a product. */
export function PrivilegesPage() {
  const desk = useDesk()
  const { goods, nameOf } = useGoodsNames()
  const list = usePages([listPrivileges.path], (after) => call(listPrivileges, { after }))
  useRefresh(() => list.refetch())
  const [focus, setFocus] = useState('')
  const [changing, setChanging] = useState<Privilege | 'new'>()
  const maySave = may(savePrivilege, session.current())
  const open = (one: Privilege) => maySave && setChanging(one)
  useKeys({ n: maySave ? () => setChanging('new') : undefined })
  const columns: Column<Privilege>[] = [
    { key: 'sku', title: '商品', cell: ({ skuId }) => nameOf(skuId) },
    { key: 'points', title: '绑一件得积分', right: true, cell: ({ points }) => count(points) },
    { key: 'warranty', title: '保修', right: true, cell: warrantyWord },
  ]
  const add = maySave && (
    <Button
      kind={list.error && !list.rows ? 'secondary' : 'primary'}
      size={desk ? 32 : 48}
      wide={!desk}
      icon='plus'
      {...(desk && { keys: 'N' })}
      opens='dialog'
      onTap={() => setChanging('new')}
    >
      定一个商品
    </Button>
  )
  return (
    <Page
      title='绑定权益'
      place='privileges'
      sub={list.rows && `${list.rows.length}${list.hasNextPage ? '+' : ''} 个商品`}
      {...(desk && add && { tools: add })}
      {...(!desk && add && { bottom: add })}
      {...(maySave && { hints: [{ keys: ['N'], does: '定一个商品', short: true }] })}
    >
      <DeskTable
        what='绑定权益'
        label='绑定权益'
        list={list}
        columns={columns}
        idOf={({ skuId }) => skuId}
        nameOf={({ skuId }) => nameOf(skuId)}
        focus={focus}
        onFocus={setFocus}
        onOpen={open}
        card={(one) => (
          <Cell
            title={nameOf(one.skuId)}
            note={one.warrantyMonths ? `保修 ${warrantyWord(one)}` : '没有保修'}
            value={`${count(one.points)} 分`}
            {...(maySave && { onTap: () => setChanging(one) })}
          />
        )}
        none={{ title: '还没有绑定权益', text: '定一个商品：绑一件得几分、保修多久' }}
        end={(rows) => `共 ${rows} 个`}
      />
      {changing && (
        <PrivilegeSheet
          one={changing === 'new' ? undefined : changing}
          name={changing === 'new' ? '' : nameOf(changing.skuId)}
          goods={goods}
          without={list.rows?.map(({ skuId }) => skuId) ?? []}
          onClose={() => setChanging(undefined)}
        />
      )}
    </Page>
  )
}
