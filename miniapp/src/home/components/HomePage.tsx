import type { Session } from '@shared/identity/model'
import { kindLabel, rolesText } from '@shared/parties/labels'
import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Page } from '../../platform/shell/Page'
import { role } from '../../platform/ui/role'
import './homePage.scss'

interface HomePageProps {
  person: Session
  hero: ReactNode
  children: ReactNode
}

/** The frame of every home: who one is, the one answer on the brand's ground, the cards. */
export const HomePage = ({ person: { staff, party }, hero, children }: HomePageProps) => (
  <Page
    title={party.name}
    sub={`${kindLabel[party.kind]} · ${staff.name} · ${rolesText(staff)}`}
    place='home'
    ground='brand'
    nav={
      <View className='grow'>
        <View className='home__party' {...role('heading')}>
          {party.name}
        </View>
        <Text className='home__who'>{`${kindLabel[party.kind]} · ${staff.name} · ${rolesText(staff)}`}</Text>
      </View>
    }
    hero={<View className='home__hero'>{hero}</View>}
  >
    <View className='home'>{children}</View>
  </Page>
)

/** The one answer in words, and what backs it up. */
export const HeroAnswer = ({ lead, answer, note }: { lead: string; answer: ReactNode; note?: string | undefined }) => (
  <View>
    <Text className='home__lead'>{lead}</Text>
    <View className='home__answer'>{answer}</View>
    {note && <Text className='home__lead'>{note}</Text>}
  </View>
)
