/** Every reason the business can say no: its status and what to do about it. The detail says by how much. */
export const refusals = {
  'input.invalid': { status: 400, message: '提交的内容有误，请按提示修改后再交' },
  'session.invalid': { status: 401, message: '登录已失效，请重新登录' },
  'login.codeInvalid': { status: 401, message: '微信登录码无效或已用过，请重新登录' },
  'login.throttled': { status: 429, message: '登录太频繁，请一分钟后再试' },
  'login.risky': { status: 403, message: '微信提示该账号有风险，请到微信安全中心处理' },
  'wechat.unavailable': { status: 424, message: '微信暂时没有回应，请稍等几秒再试' },
  'staff.unbound': { status: 403, message: '您的微信还没有绑定，请向老板或厂家要邀请码' },
  'staff.disabled': { status: 403, message: '您的账号已停用，请联系管理员' },
  'staff.duplicate': { status: 409, message: '这个人员编号已被使用' },
  'staff.lastAdmin': { status: 409, message: '至少要留一位在岗的负责人' },
  'staff.identityTaken': { status: 409, message: '这个微信已绑定另一位在岗人员' },
  'invitation.invalid': { status: 410, message: '邀请码无效、已用过或已过期，请重新要一个' },
  'webLogin.pending': { status: 409, message: '还没有在手机上确认' },
  'webLogin.expired': { status: 410, message: '二维码已过期，请刷新后再扫' },
  'actor.forbidden': { status: 403, message: '您没有这项权限，请联系管理员开通' },
  'party.unknown': { status: 404, message: '没有这个客户' },
  'party.duplicate': { status: 409, message: '这个客户编号已被使用' },
  'party.suspended': { status: 403, message: '该客户已暂停合作，暂不能下单' },
  'party.parentFixed': { status: 409, message: '上级和类型建好后不能改' },
  'party.moveIllegal': { status: 409, message: '合作状态不能这样变更' },
  'party.supplierInvalid': { status: 422, message: '供货方必须是直属上级或更高的上级' },
  'category.unknown': { status: 422, message: '没有这个品类' },
  'category.duplicate': { status: 409, message: '已有同名的品类' },
  'product.unknown': { status: 404, message: '没有这个商品' },
  'product.duplicate': { status: 409, message: '商品编码或条码已被别的商品使用' },
  'product.categoryFixed': { status: 409, message: '商品的品类不能改，请停售后新建' },
  'product.notOffered': { status: 422, message: '商品不在您的可订范围' },
  'priceList.exists': { status: 409, message: '这个对象已有价目表，请在原价目表上改' },
  'priceList.unknown': { status: 404, message: '没有这张价目表' },
  'priceList.audienceFixed': { status: 409, message: '价目表的种类和对象建好后不能改，请另建一张' },
  'price.invalid': { status: 422, message: '有的价格填得不对，请按提示逐行修改' },
  'priceList.past': { status: 422, message: '生效时间不能早于现在' },
  'quantity.notMultiple': { status: 422, message: '数量不是起订倍数的整数倍' },
  'quantity.belowMinimum': { status: 422, message: '数量低于起订量' },
  'price.changed': { status: 409, message: '价格已变动，请核对新价后再提交' },
  'stock.insufficient': { status: 422, message: '库存不足，请按现有数量修改' },
  'adjustment.duplicate': { status: 409, message: '这个调整单号已被使用' },
  'credit.insufficient': { status: 422, message: '信用额度不足，请先回款或减少数量' },
  'credit.held': { status: 409, message: '订单超信用额度，要信控专员放行后才能审核' },
  'ledger.moved': { status: 409, message: '账目刚有变动，请再试一次' },
  'credit.overdue': { status: 422, message: '有货款已经逾期，请先回款再订货、发货' },
  'order.unknown': { status: 404, message: '没有这个订单' },
  'order.duplicate': { status: 409, message: '订单号已被另一张订单使用' },
  'order.moved': { status: 409, message: '订单已被别人处理，请看最新状态' },
  'save.conflict': { status: 409, message: '别人刚改过，请刷新后再改' },
  'route.unknown': { status: 404, message: '没有这个地址' },
  'service.busy': { status: 503, message: '现在下单的人太多，请几秒后再试' },
} as const

export type RefusalCode = keyof typeof refusals

/** Thrown by a rule or a write; becomes an HTTP response in one place. */
export class Refused extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly detail: Record<string, unknown> = {},
  ) {
    super(code)
    this.name = 'Refused'
  }
}
