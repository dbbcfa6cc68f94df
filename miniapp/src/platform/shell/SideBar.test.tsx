import { expect, it } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import type { Person } from './places'
import { SideBar } from './SideBar'

it('goes with its page where a browser answers scrollIntoView with a promise', () => {
  Element.prototype.scrollIntoView = () => Promise.resolve() as unknown as undefined
  const person = { staff: { name: '韩静', roles: ['channelManager'] }, party: { kind: 'hq', name: '岭澜食品' } } as unknown as Person
  const { unmount } = render(<SideBar person={person} current='home' />)
  screen.getByRole('link', { name: '首页' })
  expect(unmount).not.toThrow()
})
