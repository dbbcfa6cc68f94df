import type { ClaimSummary } from '@shared/shipments/claim'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useFresh } from '../../../platform/fresh'
import { go } from '../../../platform/go'
import { Rows } from '../../../platform/goods/Rows'
import { pages } from '../../../platform/pages'
import { usePlace } from '../../../platform/place'
import { session } from '../../../platform/session'
import { Page } from '../../../platform/shell/Page'
import { QueueTable } from '../../../platform/ui/QueueTable'
import { useRefresh } from '../../../platform/ui/refreshing'
import { role } from '../../../platform/ui/role'
import { Tabs } from '../../../platform/ui/Tabs'
import { useDesk } from '../../../platform/ui/useWide'
import { ClaimCard } from '../../components/ClaimCard'
import { ClaimPanel } from '../../desk/ClaimPanel'
import { claimColumns } from '../../desk/claimColumns'
import { useClaims } from '../../useClaims'
import './index.scss'

const states = [
  { value: 'open', label: '待处理' },
  { value: 'decided', label: '处理过的' },
] as const
const none = {
  open: { title: '没有待处理的索赔', text: '收货时报了破损、短少，就会在这里' },
  decided: { title: '还没有处理过的索赔', text: '处理完的会留在这里' },
}

/** 理赔: what came broken or not at all, of what one bought and of what one sold. */
export default function ClaimsPage() {
  const person = session.current()
  const desk = useDesk()
  const sides = { hq: ['seller'], dealer: ['seller', 'buyer'], store: ['buyer'] }[person?.party.kind ?? 'store'] as ('buyer' | 'seller')[]
  const [side, setSide] = usePlace(pages.claims, 'as')
  const [state, setState] = usePlace(pages.claims, 'status', 'open')
  const as = sides.find((one) => one === side) ?? sides[0]!
  const status = state === 'decided' ? 'decided' : 'open'
  const list = useClaims({ as, status }, !!person)
  const [focus, setFocus] = useState<string>()
  const [opened, setOpened] = useState<ClaimSummary>()
  useFresh(list)
  useRefresh(() => list.refetch())
  const nameOf = (claim: ClaimSummary) => (as === 'seller' ? claim.buyerName : claim.sellerName)
  return (
    <Page
      title='理赔'
      place='claims'
      panel={desk && opened && <ClaimPanel key={opened.claimId} row={opened} title={nameOf(opened)} onClose={() => setOpened(undefined)} />}
      below={
        <View className='claims-tabs'>
          {sides.length > 1 && (
            <View className='claims-tabs__side'>
              <Tabs
                kind='segment'
                label='哪一边'
                value={as}
                onChange={setSide}
                tabs={[
                  { value: 'seller', label: '客户提的' },
                  { value: 'buyer', label: '我提的' },
                ]}
              />
            </View>
          )}
          <Tabs kind={desk ? 'pills' : 'line'} label='处理了没有' tabs={states} value={status} onChange={setState} />
        </View>
      }
    >
      <Rows what='索赔' list={list} none={none[status]} end={(rows) => `共 ${rows} 张`}>
        {(rows, foot) =>
          desk ? (
            <QueueTable
              label='索赔'
              rows={rows}
              idOf={({ claimId }) => claimId}
              nameOf={(claim) => `${claim.shipmentNumber} ${nameOf(claim)}`}
              columns={claimColumns(as)}
              card={() => null}
              focus={focus}
              onFocus={setFocus}
              onOpen={setOpened}
              foot={foot}
            />
          ) : (
            <>
              <View {...role('list', '索赔')}>
                {rows.map((claim) => (
                  <View key={claim.claimId} {...role('listitem')}>
                    <ClaimCard claim={claim} name={nameOf(claim)} onOpen={() => go(`${pages.claim}?claimId=${claim.claimId}`)} />
                  </View>
                ))}
              </View>
              {foot}
            </>
          )
        }
      </Rows>
    </Page>
  )
}
