import { afterEach, expect, it, jest } from '@jest/globals'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { Toasts } from '../ui/Toasts'
import { toasts } from '../ui/toasts'
import { leave, useUnsaved } from './unsaved'

const went = jest.fn()
function Form() {
  const [text, setText] = useState('甲')
  const settled = useUnsaved({ text })
  return (
    <>
      <input aria-label='名字' value={text} onChange={(event) => setText(event.target.value)} />
      <button type='button' onClick={settled}>
        存好
      </button>
      <Toasts />
    </>
  )
}
const open = () => render(<Form />)
const type = (text: string) => fireEvent.change(screen.getByLabelText('名字'), { target: { value: text } })

afterEach(() => {
  cleanup()
  toasts.hide()
  went.mockClear()
})

it('a form that holds what it began with is left without a word', () => {
  open()
  type('乙')
  type('甲')
  leave(went)
  expect(went).toHaveBeenCalledTimes(1)
})

it('what was typed is not dropped before one says so', () => {
  open()
  type('乙')
  act(() => leave(went))
  expect(went).not.toHaveBeenCalled()
  expect(screen.getByText(/改的还没存/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '不要了' }))
  expect(went).toHaveBeenCalledTimes(1)
})

it('saved, or closed, it holds nobody back', () => {
  open()
  type('乙')
  fireEvent.click(screen.getByRole('button', { name: '存好' }))
  leave(went)
  type('丙')
  cleanup()
  leave(went)
  expect(went).toHaveBeenCalledTimes(2)
})

it('of two forms either holds one back, also when the other has been closed', () => {
  open()
  const other = open()
  fireEvent.change(screen.getAllByLabelText('名字')[0]!, { target: { value: '乙' } })
  leave(went)
  other.unmount()
  leave(went)
  expect(went).not.toHaveBeenCalled()
})
