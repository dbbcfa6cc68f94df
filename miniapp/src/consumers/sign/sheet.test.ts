import { expect, it } from '@jest/globals'
import { signSheet } from './sheet'

it('is of A6, with the name as text and the code as it was drawn', () => {
  const html = signSheet({ name: '江南 <商贸>', svg: '<svg id="code"></svg>' })
  expect(html).toContain('@page{size:105mm 148mm;margin:0}')
  expect(html).toContain('<h1>江南 &#60;商贸&#62;</h1><svg id="code"></svg>')
  expect(html).toContain('扫码成为江南 &#60;商贸&#62;的客户')
})
