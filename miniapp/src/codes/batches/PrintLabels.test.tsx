import { afterEach, describe, expect, it } from '@jest/globals'
import { sheets } from '@shared/codes/labels/sheets'
import { SheetName } from '@shared/codes/model'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { sheetNames } from './labelWords'
import { PrintLabels } from './PrintLabels'
import { images, labelDrawing, type Printed } from './preview'

const stem = 'https://q.example.cn'
const serial = '20016SJ6PV0E9HH442S9'
const batch: Printed = {
  ...{ batchId: 'bat_01J00000000000000000000BAT', number: 7, epoch: 1, gtin: '6901234567892', covert: true, voided: [] },
  product: { skuId: 'sku_01J00000000000000000000TEA', name: '冷泡乌龙茶', spec: '500ml×24' },
  ...{ count: 2_390, itemsPerCase: 24, cases: 100, casesPerPallet: 40, pallets: 3, prefix: '6901234', firstContainer: 0, stem },
  ...{ lot: 'L1', useBy: '2027-11-01', issuedAt: '2026-11-21T08:00:00.000Z' as never },
  issuedBy: { staffId: 'stf_01J00000000000000000STAFF1', name: '王芳' },
  firstUri: `${stem}/01/06901234567892/21/${serial}`,
  firstCovertUri: `${stem}/01/06901234567892/21/${serial}?250=20016J6YPN4MWQMXWZWZ`,
  ...{ firstCaseUri: `${stem}/00/069012340000000000`, firstPalletUri: `${stem}/00/069012340000001007` },
}

const asked: object[] = []
function show(over: Partial<Printed> = {}) {
  asked.length = 0
  const file = { labels: (one: object) => void asked.push(one), codes: () => undefined, busy: false } as never
  render(<PrintLabels batch={{ ...batch, ...over }} file={file} />)
}
afterEach(cleanup)
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))
const range = (text: string) => fireEvent.change(screen.getByLabelText(/^印第几/), { target: { value: text } })
const download = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

describe('what is printed', () => {
  it('is all items unless something else is chosen', () => {
    show()
    download('下载 2,390 张单品标签（PDF）')
    expect(asked).toEqual([{ of: 'items', sheet: 'a4x65', from: 0, to: 2_389 }])
  })
  it('is the items of some cases, the last of which holds fewer', () => {
    show()
    choose('按箱')
    range('99-100')
    download('下载 38 张单品标签（PDF）')
    expect(asked).toEqual([{ of: 'items', sheet: 'a4x65', from: 98 * 24, to: 2_389 }])
  })
  it('is cases and pallets on paper that takes them', () => {
    show()
    choose('箱码')
    range('1-40')
    download('下载 40 张箱码标签（PDF）')
    choose('托盘码')
    fireEvent.change(screen.getByLabelText('用什么纸'), { target: { value: 'a4x4' } })
    download('下载 3 张托盘码标签（PDF）')
    expect(asked).toEqual([
      { of: 'cases', sheet: 'roll100x150', from: 0, to: 39 },
      { of: 'pallets', sheet: 'a4x4', from: 0, to: 2 },
    ])
    choose('暗码')
    expect((screen.getByLabelText('用什么纸') as HTMLSelectElement).value).toBe('a4x65')
  })
  it('is what there is: loose goods have no cases', () => {
    show({ cases: 0, pallets: 0, covert: false, itemsPerCase: undefined, casesPerPallet: undefined })
    expect(screen.getAllByRole('radio').map(({ textContent }) => textContent)).toEqual(['单品'])
  })
  it('is at most fifty thousand a file, and never what is not in the batch', () => {
    show({ count: 120_000 })
    range('1-60000')
    expect(screen.getByText('一个文件最多 50,000 张，分几次')).toBeTruthy()
    range('5-1')
    expect(screen.getByText('写成 1-120000')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /先改好范围/ }))
    expect(asked).toEqual([])
  })
})

describe('the preview', () => {
  it.each(['items', 'covert', 'cases', 'pallets'] as const)('of %s fits every paper that prints them', (of) => {
    for (const name of SheetName.options.filter((one) => sheets[one].prints.includes(of))) {
      const drawing = labelDrawing(batch, of, name)!
      const { width, height } = sheets[name].label
      const places = [...drawing.svg.matchAll(/ x="([\d.]+)" y="([\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)])
      expect(places.every(([x, y]) => x! > 0 && x! < width && y! > 0 && y! < height)).toBe(true)
      const { label, page } = images(name, drawing)
      expect([label.startsWith('data:image/svg+xml,'), page !== undefined]).toEqual([true, sheets[name].columns > 1])
    }
  })
  it('says what stands on it', () => {
    expect(labelDrawing(batch, 'items', 'a4x40')?.words).toEqual([
      ...['冷泡乌龙茶', '(01)06901234567892', `(21)${serial.slice(0, 10)}`, serial.slice(10), '(10)L1', '(17)271101'],
    ])
    expect(labelDrawing(batch, 'pallets', 'a4x4')?.words).toEqual(
      expect.arrayContaining(['40 箱 960 件', '(00)069012340000001007', '第 1 托，共 3 托']),
    )
  })
  it('does not show what would not be read', () => {
    const long = `https://verify.a-brand-with-a-long-name.example.com.cn/01/06901234567892/21/${serial}`
    expect(labelDrawing({ ...batch, firstCovertUri: `${long}?250=${serial}` }, 'covert', 'roll20x20')).toBeUndefined()
  })
})

it('every paper has a name', () => expect(new Set(sheetNames.map(({ value }) => value))).toEqual(new Set(SheetName.options)))
