import { createHash } from 'node:crypto'
import type { Party } from '@shared/parties/model'

/** Colours of the design's tokens: white on the brand has a contrast of 6.6, ink on white of 16. */
const style = `*{box-sizing:border-box;margin:0}
body{min-height:100vh;display:flex;flex-direction:column;align-items:center;padding:48px 20px 24px;color:#fff;background:#0b5a63;text-align:center;
font:16px/1.5 "PingFang SC","Noto Sans CJK SC","Microsoft YaHei",system-ui,sans-serif}
svg{width:96px;height:96px;fill:none;stroke:#fff;stroke-width:8;stroke-linecap:round;stroke-linejoin:round}
p{font-size:18px;margin-top:16px}h1{font-size:32px;line-height:1.3;font-weight:600;max-width:420px;overflow-wrap:anywhere}
ol{width:100%;max-width:420px;margin:24px 0;padding:16px 16px 16px 40px;border-radius:16px;background:#fff;color:#10211f;text-align:left}
li+li{margin-top:8px}
a{display:flex;align-items:center;justify-content:center;width:100%;max-width:420px;min-height:56px;border-radius:14px;background:#fff;color:#0b5a63;font-size:18px;font-weight:600;text-decoration:none}
a:focus-visible{outline:3px solid #fff;outline-offset:3px}
footer{margin-top:auto;padding-top:24px;font-size:14px;max-width:420px}`

/** Nothing runs in the page, and it loads nothing. */
export const signPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
const whole = (title: string, body: string) =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${style}</style></head><body>${body}</body></html>`

/** Where the pages in a browser take it up; in WeChat its rule opens the same page of the mini-program. */
const joinPage = '/#/consumers/mine/join/index'

/** The page of a dealer's sign, for whoever does not scan it with WeChat: its name, and what to do. */
export const signPage = ({ partyId, name }: Pick<Party, 'partyId' | 'name'>): string =>
  whole(
    `成为${escaped(name)}的客户`,
    `<svg viewBox="0 0 128 128" aria-hidden="true"><path d="M16 56 26 20h76l10 36M16 56v52h96V56M16 56c0 10 16 12 20 0 4 12 24 12 28 0 4 12 24 12 28 0 4 12 20 10 20 0"/></svg><main><p>成为</p><h1>${escaped(name)}</h1><p>的客户</p></main><ol><li>打开微信，扫一扫刚才的码</li><li>点「成为客户」</li><li>以后买了货，扫瓶身的码：攒积分、查保修</li></ol><a href="${joinPage}?dealer=${partyId}">不用微信，在这里办</a><footer>这一页只有店家的名字。成为客户以前，不会留下您的任何资料。</footer>`,
  )

export const nobodysSign: string = whole(
  '没有这家经销商',
  '<svg viewBox="0 0 128 128" aria-hidden="true"><circle cx="64" cy="64" r="56"/><path d="M64 36v34M64 88v2"/></svg><main><h1>没有这家经销商</h1><p>码可能旧了，请向店家要一张新的</p></main>',
)
