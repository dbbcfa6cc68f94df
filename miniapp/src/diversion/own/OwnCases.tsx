import { listDiversionCases } from '@shared/diversion/lists'
import { View } from '@tarojs/components'
import { call } from '../../platform/call'
import { usePages } from '../../platform/desk/usePages'
import { moment } from '../../platform/formatting/dates'
import { useFresh } from '../../platform/fresh'
import { go } from '../../platform/go'
import { ListCard } from '../../platform/goods/ListCard'
import { Rows } from '../../platform/goods/Rows'
import { pages } from '../../platform/pages'
import { Page } from '../../platform/shell/Page'
import { useRefresh } from '../../platform/ui/refreshing'
import { role } from '../../platform/ui/role'
import { titleOf } from '../desk/caseWords'
import { happened, monthText, placesOf, standingTag } from './ownWords'

/** 我的窜货案件: what this dealer is asked about, or was punished for. */
export function OwnCases() {
  const list = usePages([listDiversionCases.path, 'own'], (after) => call(listDiversionCases, { after }))
  useFresh(list)
  useRefresh(() => list.refetch())
  const now = new Date().toISOString()
  return (
    <Page title='我的窜货案件' place='ownCases' narrow>
      <Rows
        what='您的案件'
        list={list}
        none={{ title: '没有问您的案件', text: '总部要问您窜货的事，会在这里，首页也会提醒' }}
        end={(total) => `共 ${total} 件`}
      >
        {(rows, foot) => (
          <>
            <View {...role('list', '我的窜货案件')}>
              {rows.map((one) => (
                <View key={one.caseId} {...role('listitem')}>
                  <ListCard
                    title={titleOf(one)}
                    {...standingTag(one)}
                    goods={[happened(one, now), ...placesOf(one).slice(0, 2)].join('，')}
                    what={one.heardSince ? `总部 ${moment(one.heardSince)} 问的` : `总部 ${moment(one.closedAt ?? one.updatedAt)} 定的`}
                    sum={monthText(one.window, now)}
                    onOpen={() => go(`${pages.ownCase}?caseId=${one.caseId}`)}
                  />
                </View>
              ))}
            </View>
            {foot}
          </>
        )}
      </Rows>
    </Page>
  )
}
