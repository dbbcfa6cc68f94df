import { roleLabel } from '@shared/parties/labels'
import { reLaunch } from '@tarojs/taro'
import { type ComponentType, useEffect } from 'react'
import { pages } from '../pages'
import { session } from '../session'
import { NoPermission } from '../ui/NoPermission'
import { here } from './here'
import type { PageProps } from './pageProps'
import { maySee, type Person } from './places'

export interface FrameProps extends PageProps {
  person: Person
}

/** Nobody signed in: to the sign-in and back here. Signed in as somebody who may not see it: says so instead of the content. */
export function Guarded({ page, frame: Frame }: { page: PageProps; frame: ComponentType<FrameProps> }) {
  const person = session.current()
  const known = !!person
  useEffect(() => {
    if (!known) void reLaunch({ url: `${pages.signIn}?next=${encodeURIComponent(here())}` })
  }, [known])
  if (!person) return null
  if (!page.place || maySee(page.place, person)) return <Frame {...page} person={person} />
  const roles = person.staff.roles.map((role) => roleLabel[role]).join('、')
  return (
    <Frame title={page.title} place={page.place} under person={person}>
      <NoPermission text={`您现在是${person.party.name}的${roles}。要看这一页，请管理员给您加上角色`} />
    </Frame>
  )
}
