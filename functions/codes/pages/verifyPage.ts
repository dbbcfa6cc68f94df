import { createHash } from 'node:crypto'
import type { ScannedProduct } from '@shared/codes/model'
import type * as z from 'zod/mini'
import type { Said } from '../rules/resolving'

/** The colours of the verdict pages, of the design's tokens: white on each of them has a contrast of at least 5.4. */
const style = `*{box-sizing:border-box;margin:0}
body{min-height:100vh;display:flex;flex-direction:column;align-items:center;padding:32px 20px 24px;color:#fff;background:var(--v);text-align:center;
font:16px/1.5 "PingFang SC","Noto Sans CJK SC","Microsoft YaHei",system-ui,sans-serif}
body.good{--v:#0e7a3b}body.mind{--v:#8f5200}body.bad{--v:#c3261a}
svg{width:128px;height:128px;fill:none;stroke:#fff;stroke-width:8;stroke-linecap:round;stroke-linejoin:round}
h1{font-size:56px;line-height:1.2;font-weight:600;letter-spacing:6px;margin:12px 0 0 6px}
p{font-size:20px;font-weight:600}
section{width:100%;max-width:420px;margin:24px 0;padding:14px 16px;border-radius:16px;background:#fff;color:#10211f;text-align:left}
section b{display:block;font-size:18px}section span{display:block;color:#435552}
button{width:100%;max-width:420px;height:56px;border:0;border-radius:14px;background:#fff;color:var(--v);font:600 20px/1 inherit;font-family:inherit;cursor:pointer}
button:disabled{opacity:.7}button:focus-visible{outline:3px solid #fff;outline-offset:3px}
footer{margin-top:auto;padding-top:24px;font-size:14px;max-width:420px}`

/** Verifying is a scan, and only this makes one. The place goes along, to some kilometres, where the visitor lets it. */
const script = `(function(){
var d=document,b=d.querySelector("button");if(!b)return;
var signs="0123456789ABCDEFGHJKMNPQRSTVWXYZ",id="scn_",r=crypto.getRandomValues(new Uint8Array(26));
for(var i=0;i<26;i++)id+=signs[i?r[i]%32:r[i]%8];
var words={genuine:["good","\\u6b63\\u54c1","\\u7b2c\\u4e00\\u6b21\\u626b\\uff0c\\u653e\\u5fc3\\u7528"],"void":["bad","\\u4f5c\\u5e9f","\\u8fd9\\u4e2a\\u7801\\u4e0d\\u80fd\\u7528\\u4e86"],
notShipped:["bad","\\u6ca1\\u51fa\\u5382","\\u5382\\u91cc\\u6ca1\\u53d1\\u8fc7\\u8fd9\\u4ef6\\u8d27"],forged:["bad","\\u5047\\u8d27","\\u4e0d\\u662f\\u6211\\u4eec\\u7684\\u7801"]};
function show(t,w,s){d.body.className=t;d.querySelector("h1").textContent=w;d.querySelector("p").textContent=s}
function send(place){var q={scanId:id,uri:location.href.split("#")[0],purpose:"verify"};if(place)q.place=place;
fetch("/scans",{method:"POST",headers:{"content-type":"application/json"},body:JSON.stringify(q)}).then(function(a){return a.json().then(function(o){
if(!a.ok)throw o;var w=words[o.verdict];
if(o.verdict==="repeat"){var at=new Date(o.firstSeenAt);w=[o.count>2?"bad":"mind",o.count>2?"\\u53ef\\u7591":"\\u626b\\u8fc7","\\u7b2c "+o.count+" \\u6b21\\u9a8c\\uff0c\\u7b2c\\u4e00\\u6b21\\u5728 "+at.toLocaleString("zh-CN")]}
show(w[0],w[1],w[2]);b.remove()})}).catch(function(o){b.disabled=false;b.textContent=o&&o.message&&o.code?o.message:"\\u6ca1\\u8fde\\u4e0a\\uff0c\\u518d\\u8bd5\\u4e00\\u6b21"})}
b.onclick=function(){b.disabled=true;b.textContent="\\u6b63\\u5728\\u9a8c";var sent=false;
function once(p){if(!sent){sent=true;send(p)}}
setTimeout(function(){once()},4000);
if(!navigator.geolocation)return once();
navigator.geolocation.getCurrentPosition(function(p){function near(x){return Math.round(x*100)/100}once({lat:near(p.coords.latitude),lng:near(p.coords.longitude)})},function(){once()},{timeout:3500,maximumAge:600000})}
})()`

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
/** Nothing of anybody else runs in the page, and it talks to nobody but us. */
export const pagePolicy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
const signs: Record<Said['tone'], string> = {
  good: '<circle cx="64" cy="64" r="56"/><path d="m38 66 18 18 34-38"/>',
  mind: '<circle cx="64" cy="64" r="56"/><path d="M64 36v34M64 88v2"/>',
  bad: '<path d="M41 8h46l33 33v46l-33 33H41L8 87V41z"/><path d="m46 46 36 36M82 46 46 82"/>',
}

/** The page of one code: what it is, and a button that verifies it where there is anything to verify. Under 4 KB, nothing else is loaded. */
export function verifyPage({ tone, word, says }: Said, product: z.infer<typeof ScannedProduct> | undefined, canVerify: boolean): string {
  const lines = product
    ? [product.madeOn && `生产 ${product.madeOn}`, product.useBy && `到期 ${product.useBy}`, product.lot && `批号 ${product.lot}`].filter(
        (line): line is string => !!line,
      )
    : []
  const slip = product
    ? `<section><b>${escaped(`${product.name} ${product.spec}`.trim())}</b>${lines.map((line) => `<span>${escaped(line)}</span>`).join('')}</section>`
    : ''
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>验真</title><style>${style}</style></head><body class="${tone}"><svg viewBox="0 0 128 128" aria-hidden="true">${signs[tone]}</svg><main role="status"><h1>${escaped(word)}</h1><p>${escaped(says)}</p></main>${slip}${canVerify ? '<button type="button">验真</button>' : ''}<footer>在微信里打开：用微信扫一扫这个码，能绑定、领奖。</footer><script>${script}</script></body></html>`
}
