interface Sign {
  name: string
  svg: string
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A6 to hang up beside the till: the name, the code, what it is for. A page of its own, so that nothing of ours is printed along. */
export const signSheet = ({ name, svg }: Sign): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(name)} 客户码</title><style>@page{size:105mm 148mm;margin:0}
*{box-sizing:border-box;margin:0}body{width:105mm;height:147mm;padding:9mm 8mm;display:flex;flex-direction:column;align-items:center;color:#10211f;background:#fff;text-align:center;
font-family:"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",system-ui,sans-serif}
h1{font-size:${name.length > 14 ? 16 : 22}pt;line-height:1.3;font-weight:600;max-height:24mm;overflow:hidden}
svg{width:76mm;height:76mm;margin:auto 0;border:.4mm solid #c9d4d1;border-radius:3mm}
b{font-size:15pt;line-height:1.4}p{font-size:10.5pt;color:#435552;margin-top:2mm}</style></head><body><h1>${escaped(name)}</h1>${svg}<b>扫码成为${escaped(name)}的客户</b><p>微信扫一扫 · 攒积分 · 查保修 · 辨真假</p></body></html>`
