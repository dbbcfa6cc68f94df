import { signSheet } from './sheet'

/** A frame of its own, out of sight, is what goes to the printer. */
export function printSign(sign: { name: string; svg: string }) {
  const frame = document.createElement('iframe')
  frame.title = '客户码'
  frame.setAttribute('aria-hidden', 'true')
  frame.style.cssText = 'position:fixed;right:0;bottom:0;width:0;height:0;border:0'
  frame.srcdoc = signSheet(sign)
  frame.onload = () => {
    const sheet = frame.contentWindow
    if (!sheet) return
    sheet.onafterprint = () => frame.remove()
    sheet.print()
  }
  document.body.append(frame)
}

export const mayPrint = true
