import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { Refused } from '@shared/kernel/refused'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { session } from '../session'
import { aSession } from '../testing/people'
import { newDevice, setClipboardData } from '../testing/taro'
import { Problem } from './Problem'

beforeEach(newDevice)
afterEach(cleanup)

it('says who one is, who can open it, and writes the sentence that asks for it', () => {
  const person = aSession()
  session.keep({ ...person, staff: { ...person.staff, name: '陈立', roles: ['clerk'] } })
  render(<Problem what='对账单' error={new Refused('actor.forbidden')} onRetry={() => undefined} />)
  expect(screen.getByText('对账单您还看不了')).toBeTruthy()
  expect(screen.getByText(new RegExp(`您现在是${person.party.name}的店员。请老板开一下`))).toBeTruthy()
  fireEvent.click(screen.getByText('复制一句话发给老板'))
  expect(setClipboardData).toHaveBeenCalledWith({ data: `请帮我开一下「对账单」。我是陈立，现在是${person.party.name}的店员` })
})
