import { rolesText } from '@shared/parties/labels'
import { useEffect, useRef } from 'react'
import { Icon } from '../ui/Icon'
import { Badge } from '../ui/Tag'
import { useCounts } from './counts'
import { type Person, type PlaceName, placesOf } from './places'
import './desk.scss'

/** 208 wide from 1280 px, icons alone from 900. Links, so that a middle click opens a second tab. */
export const SideBar = ({ person, current }: { person: Person; current: PlaceName | undefined }) => {
  const counts = useCounts()
  const here = useRef<HTMLAnchorElement>(null)
  // Where the window is low the places scroll: the one somebody is at stands whole. Newer browsers answer with a promise, which is no end of an effect.
  useEffect(() => void here.current?.scrollIntoView?.({ block: 'nearest' }), [])
  const shown = placesOf(person).filter(({ name }) => name !== 'me')
  const groups = [...new Set(shown.map(({ group }) => group))]
  return (
    <nav className='side' aria-label='全部页面'>
      <div className='side__logo'>
        <span className='hero__logo' />
        <span className='side__words'>
          <strong className='side__name'>渠道通</strong>
          <span className='side__party ellipsis'>{person.party.name}</span>
        </span>
      </div>
      <div className='side__places'>
        {groups.map((group) => (
          <div key={group} className='side__group'>
            <span className='side__head'>{group}</span>
            {shown
              .filter((place) => place.group === group)
              .map(({ name, path, label, icon }) => (
                <a
                  key={name}
                  ref={name === current ? here : undefined}
                  className={`side__place ${name === current ? 'is-current' : ''}`}
                  href={`#${path}`}
                  title={label}
                  aria-current={name === current ? 'page' : undefined}
                >
                  <Icon name={icon} />
                  <span className='side__words grow'>{label}</span>
                  <Badge count={counts[name] ?? 0} hot what='件' />
                </a>
              ))}
          </div>
        ))}
      </div>
      <a className='side__me' href='#/identity/pages/me/index' title='我的' aria-current={current === 'me' ? 'page' : undefined}>
        <span className='side__face'>{person.staff.name.slice(0, 1)}</span>
        <span className='side__words'>
          <strong className='side__who'>{person.staff.name}</strong>
          <span className='side__roles ellipsis'>{rolesText(person.staff)}</span>
        </span>
      </a>
    </nav>
  )
}
