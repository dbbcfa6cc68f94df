import { afterEach, beforeEach, expect, it, jest } from '@jest/globals'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { FixLine } from './FixLine'

const fix = jest.fn()
const problem = '缺 12 箱：您要 60，现在只有 48'
const fixes = [
  { label: '改成 45 箱', onTap: fix },
  { label: '先不要了', onTap: fix },
  { label: '第三个', onTap: fix },
]

beforeEach(() => {
  fix.mockReset()
  jest.useFakeTimers()
})
afterEach(() => {
  cleanup()
  jest.useRealTimers()
})

it('says what is wrong as an alert and offers two repairs at most', () => {
  render(<FixLine problem={problem} fixes={fixes} />)
  expect(screen.getByRole('alert').textContent).toContain(problem)
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['改成 45 箱', '先不要了'])
  fireEvent.click(screen.getByRole('button', { name: '改成 45 箱' }))
  expect(fix).toHaveBeenCalledTimes(1)
})

it('collapses when repaired, is gone after 240 ms, and cannot be tapped meanwhile', () => {
  const { rerender, container } = render(<FixLine problem={problem} fixes={fixes} />)
  rerender(<FixLine problem={undefined} />)
  expect(screen.queryByRole('alert')).toBeNull()
  expect(container.querySelector('.is-gone')?.textContent).toContain(problem)
  fireEvent.click(screen.getByText('改成 45 箱'))
  expect(fix).not.toHaveBeenCalled()
  act(() => void jest.advanceTimersByTime(240))
  expect(container.textContent).toBe('')
})

it('comes back when the repair was not enough', () => {
  const { rerender } = render(<FixLine problem={problem} fixes={fixes} />)
  rerender(<FixLine problem={undefined} />)
  rerender(<FixLine problem='缺 3 箱' fixes={fixes} />)
  act(() => void jest.advanceTimersByTime(500))
  expect(screen.getByRole('alert').textContent).toContain('缺 3 箱')
})

it('shows nothing where nothing is wrong', () => {
  expect(render(<FixLine problem={undefined} />).container.textContent).toBe('')
})
