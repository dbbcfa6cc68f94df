import { roleLabel } from '@shared/parties/labels'
import { reLaunch } from '@tarojs/taro'
import { type ComponentType, useEffect } from 'react'
import { pages } from '../pages'
import { session } from '../session'
import { NoPermission } from '../ui/NoPermission'
import { here } from './here'
import type { PageProps } from './pageProps'
import { maySee, type Person, type Place, type PlaceName, places } from './places'

export interface FrameProps extends PageProps {
  person: Person
}

/** The roles of this party that see it; none where the page is another kind of party's. */
function sees(place: PlaceName, { party }: Person): string | undefined {
  const roles = (places[place] as Place).who[party.kind]
  return roles && roles !== 'any' ? roles.map((role) => roleLabel[role]).join('、') : undefined
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
  return (
    <Frame title={page.title} place={page.place} under person={person}>
      <NoPermission what={page.title} sees={sees(page.place, person) ?? ''} />
    </Frame>
  )
}
