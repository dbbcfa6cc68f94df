import { afterEach, beforeEach, expect, it, jest } from '@jest/globals'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useSubmitKey } from './useSubmitKey'

const submit = jest.fn()

function Forms({ begun }: { begun?: boolean }) {
  useSubmitKey('panel', submit, begun)
  return (
    <div>
      <input aria-label='search' />
      <aside className='panel'>
        <input aria-label='price' className='field__input' />
        <textarea aria-label='note' />
        <button type='button'>other</button>
        <div className='is-aside'>
          <input aria-label='preview' />
        </div>
        <dialog open>
          <input aria-label='choice' />
        </dialog>
      </aside>
      <dialog open>
        <input aria-label='sheet' />
      </dialog>
    </div>
  )
}

beforeEach(() => void submit.mockReset())
afterEach(cleanup)

it.each([
  ['a line of it', 'price', { key: 'Enter' }, 1],
  ['another key', 'price', { key: 'a' }, 0],
  ['a word that is still being chosen', 'price', { key: 'Enter', isComposing: true }, 0],
  ['a text', 'note', { key: 'Enter' }, 0],
  ['a text, with Ctrl', 'note', { key: 'Enter', ctrlKey: true }, 1],
  ['a search on the page', 'search', { key: 'Enter' }, 0],
  ['a question beside it', 'preview', { key: 'Enter' }, 0],
  ['a sheet over it', 'sheet', { key: 'Enter' }, 0],
  ['a sheet that it opened itself', 'choice', { key: 'Enter' }, 0],
])('sends the form by Enter in %s: %s %j', (_, label, key, times) => {
  render(<Forms />)
  fireEvent.keyDown(screen.getByLabelText(label), key)
  expect(submit).toHaveBeenCalledTimes(times)
})

it('leaves Enter on a button to the button', () => {
  render(<Forms />)
  fireEvent.keyDown(screen.getByText('other'), { key: 'Enter' })
  expect(submit).not.toHaveBeenCalled()
})

it('goes on to the first line once what comes before it is chosen', () => {
  const { rerender } = render(<Forms begun={false} />)
  expect(document.activeElement).toBe(document.body)
  rerender(<Forms begun />)
  expect(document.activeElement).toBe(screen.getByLabelText('price'))
})
