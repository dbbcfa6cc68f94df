import { Text, View } from '@tarojs/components'
import { useFresh } from '../../platform/fresh'
import { go } from '../../platform/go'
import { Rows } from '../../platform/goods/Rows'
import { pages } from '../../platform/pages'
import { session } from '../../platform/session'
import { Button } from '../../platform/ui/Button'
import { Card } from '../../platform/ui/Card'
import { Cell } from '../../platform/ui/Cell'
import { InWechat } from '../../platform/ui/InWechat'
import { Note } from '../../platform/ui/Note'
import { useRefresh } from '../../platform/ui/refreshing'
import { role } from '../../platform/ui/role'
import { OwnerPage } from './OwnerPage'
import { useMine } from './useMine'
import { askedNote, itemNotes } from './words'
import './mine.scss'

/** 我的商品: points, whose customer one is, and every item that one bound. */
export function MyItems() {
  const { list, points, dealerName, asked, isNobody } = useMine()
  useFresh(list)
  useRefresh(list.refetch)
  const now = new Date().toISOString()
  const waits = askedNote(asked, now)
  const scan = (
    <Button
      kind={list.error && !list.rows && !isNobody ? 'secondary' : 'primary'}
      size={48}
      wide
      icon='scan'
      onTap={() => go(session.current() ? pages.scan : pages.checkCode)}
    >
      扫一扫，绑商品
    </Button>
  )
  if (isNobody)
    return (
      <OwnerPage title='我的商品' bottom={scan}>
        <InWechat what='看到您的商品和积分' />
      </OwnerPage>
    )
  return (
    <OwnerPage title='我的商品' bottom={scan}>
      {points !== undefined && (
        <Card>
          <Text className='hint'>积分</Text>
          <Text className='mine__points'>{points.toLocaleString('en-US')}</Text>
          <Cell
            icon='store'
            title={dealerName ? `您是${dealerName}的客户` : '还不是哪家的客户'}
            note={dealerName ? '要换一家，扫他店里的客户码' : '扫经销商的客户码，就成了他的客户'}
          />
          {waits && (
            <Note tone={waits.tone} icon={waits.tone === 'brand' ? 'clock' : 'alert'}>
              {waits.text}
            </Note>
          )}
        </Card>
      )}
      <Rows
        what='您的商品'
        list={list}
        none={{ title: '还没有绑定的商品', text: '扫瓶身上的码，绑到名下，得积分、有保修' }}
        end={(rows) => `共 ${rows} 件`}
      >
        {(items, foot) => (
          <>
            <Card title='绑到名下的'>
              <View {...role('list', '绑到名下的商品')}>
                {items.map(({ serial, name, points: brought, ...item }) => (
                  <View key={serial} {...role('listitem')}>
                    <Cell
                      icon='box'
                      title={name}
                      note={itemNotes({ serial, ...item }, now).map((line) => <View key={line}>{line}</View>)}
                      value={brought > 0 ? `${brought} 分` : ''}
                    />
                  </View>
                ))}
              </View>
            </Card>
            {foot}
          </>
        )}
      </Rows>
    </OwnerPage>
  )
}
