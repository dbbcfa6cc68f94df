import { afterEach, expect, it, jest } from '@jest/globals'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { CartonStepper } from './CartonStepper'
import type { Ordered } from './cartonSteps'

/** In cartons of 24, five at a time, ten at least. */
const soda: Ordered = { packSize: 24, unit: '瓶', cartonUnit: '箱', multiple: 120, minQuantity: 240 }
/** In bags, one at a time, five at least: a carton is no unit of its orders. */
const chips: Ordered = { packSize: 20, unit: '袋', cartonUnit: '箱', multiple: 1, minQuantity: 5 }

const changed = jest.fn<(pieces: number) => void>()

function Held({ product, initial, bad }: { product: Ordered; initial: number; bad: boolean }) {
  const [quantity, setQuantity] = useState(initial)
  const change = (pieces: number) => {
    changed(pieces)
    setQuantity(pieces)
  }
  return <CartonStepper name='货' product={product} quantity={quantity} onChange={change} bad={bad} />
}

const show = (product: Ordered, initial: number, bad = false) => render(<Held product={product} initial={initial} bad={bad} />)

const count = () => screen.getByRole<HTMLInputElement>('textbox')
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
function type(text: string) {
  fireEvent.focus(count())
  fireEvent.change(count(), { target: { value: text } })
  fireEvent.blur(count())
}

afterEach(() => {
  cleanup()
  changed.mockReset()
})

it('is one filled plus while nothing is ordered, and begins with the minimum', () => {
  show(soda, 0)
  expect(screen.queryByRole('textbox')).toBeNull()
  tap('货，加入购物车')
  expect(changed).toHaveBeenLastCalledWith(240)
  expect(count().value).toBe('10')
})

it('goes up and down by the multiple, shows cartons, and below the minimum there is nothing', () => {
  show(soda, 240)
  tap('货，加')
  expect(count().value).toBe('15')
  tap('货，减')
  tap('货，减')
  expect(changed).toHaveBeenLastCalledWith(0)
  expect(screen.getByRole('button', { name: '货，加入购物车' })).toBeTruthy()
})

it.each([
  ['12', 240, '10'],
  ['19', 360, '15'],
  ['3', 240, '10'],
  ['15', 360, '15'],
])('takes %s typed cartons as %i pieces', (text, pieces, shown) => {
  show(soda, 600)
  type(text)
  expect(changed).toHaveBeenLastCalledWith(pieces)
  expect(count().value).toBe(shown)
})

it('counts pieces where an order need not be of whole cartons', () => {
  show(chips, 7)
  expect(screen.getByText('袋')).toBeTruthy()
  tap('货，加')
  expect(changed).toHaveBeenLastCalledWith(8)
  type('33')
  expect(changed).toHaveBeenLastCalledWith(33)
})

it('leaves the figures alone while one types, and forgets what is none', () => {
  show(soda, 600)
  fireEvent.focus(count())
  fireEvent.change(count(), { target: { value: '4' } })
  expect(changed).not.toHaveBeenCalled()
  expect(count().value).toBe('4')
  fireEvent.change(count(), { target: { value: '4箱' } })
  fireEvent.blur(count())
  expect(changed).not.toHaveBeenCalled()
  expect(count().value).toBe('25')
})

it('takes the line out at 0 or when emptied', () => {
  show(soda, 600)
  type('')
  expect(changed).toHaveBeenLastCalledWith(0)
})

it('says of what it is, how many, and that they cannot be had', () => {
  show(soda, 600, true)
  expect(screen.getByRole('group', { name: '货，25 箱' })).toBeTruthy()
  expect(count().getAttribute('aria-invalid')).toBe('true')
})

it('shows a quantity that is no whole carton as it is, and mends it with the next tap', () => {
  show(soda, 250)
  expect(count().value).toBe('10.41')
  tap('货，加')
  expect(changed).toHaveBeenLastCalledWith(360)
  cleanup()
  show(soda, 370)
  tap('货，减')
  expect(changed).toHaveBeenLastCalledWith(360)
})
