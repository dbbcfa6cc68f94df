import type { Way } from './counting'

/** What is wrong in a few words, and what to do with the case in one's hands. */
export interface Remedy {
  why: string
  todo: readonly string[]
}

const aside = '先放一边，别和收好的堆在一起'
const both: Record<string, Remedy> = {
  'code.malformed': { why: '没扫全', todo: ['擦干净、对正，再扫一次', '还不行，点右边的键盘，照着箱码输'] },
  'code.unknown': { why: '不是我们的码', todo: ['看看是不是扫到了快递单，或别家的标签', '箱上只有这个码：放一边，别收，拍照发给供货方'] },
  'code.notCase': { why: '这不是箱码', todo: ['扫到的是商品条码', '请扫箱子侧面的箱码、托盘码，或瓶身上的二维码'] },
  'code.sold': { why: '这件卖出过了', todo: [aside, '卖出过的货不能再收、再发，问供货方它从哪来'] },
}
const ways: Record<Way | 'pack', Record<string, Remedy>> = {
  pack: {
    'pack.noCase': { why: '先扫箱码', todo: ['扫箱子侧面的箱码，再扫里面的货'] },
    'pack.unfinished': { why: '上一箱还没装好', todo: ['接着扫上一箱的货', '或点「就装」，把它记成没装满'] },
    'case.otherProduct': { why: '不是这箱的商品', todo: ['拿出来，放回它自己的箱', '箱子拿错了：换一箱，重扫箱码'] },
    'case.tooFull': { why: '这箱满了', todo: ['先点「装好了」，多的装下一箱'] },
    'case.shippedElsewhere': { why: '这件已经发出或卖出', todo: ['拿出来，放一边', '到「码查询」里看它去了哪'] },
    'code.void': { why: '这个码作废了', todo: ['拿出来，别装，别卖', '换一件再扫'] },
    'code.unknown': { why: '不是我们的码', todo: ['看看是不是扫到了别的标签', '瓶身上只有这个码：拿出来，交给管理员'] },
    'code.notItem': { why: '这不是单品码', todo: ['扫到的是商品条码', '请扫瓶身上的二维码'] },
    'case.shipped': { why: '这箱已经发出', todo: ['不能再改，换一箱'] },
  },
  receive: {
    'case.otherShipment': { why: '这箱不在本车单上', todo: ['它在您的另一张发货单上', '先放一边，收完这张，到「收货」里开那张再扫'] },
    'case.notHeld': { why: '不是发给您的货', todo: [aside, '别拆、别卖', '给供货方打电话，报箱码尾号，请他来拉走'] },
    'case.notShipped': { why: '供货方没扫过这箱', todo: ['货对得上单子：先收下，在收货单里把数补上', '对不上：放一边，请供货方查'] },
    'code.void': { why: '箱里有作废的码', todo: ['别入库、别卖', '记下尾号，请供货方换货'] },
  },
  back: {
    'case.notBuyers': { why: '不是他退的货', todo: [aside, '记下箱码尾号，到「码查询」里看它在谁手里'] },
    'case.notShipped': { why: '厂里没发过这箱', todo: [aside, '请厂家仓管查这个码'] },
    'case.otherProduct': { why: '退货单上没有这个商品', todo: ['还给退货人', '他真要退：让他另申请一张'] },
    'case.tooMuch': { why: '同意退的数够了', todo: ['多出来的还给退货人', '要多退，请他另申请一张'] },
    'code.void': { why: '箱里有作废的码', todo: ['挑出作废的那几件，单独放', '其余的再扫'] },
    'return.notOpen': { why: '还没同意退', todo: ['先回退货单点同意，再扫'] },
  },
  ship: {
    'case.shippedElsewhere': { why: '这箱已经发给别人', todo: [aside, '核对箱码；确实在您手上，请总部仓管查这个码'] },
    'case.notHeld': { why: '这箱不在您名下', todo: ['您收这车货时漏扫了：先到「收货」里扫进来', '不是您的货：放一边，别发'] },
    'case.notShipped': { why: '厂里没发过这箱', todo: [aside, '别发出去，请厂家仓管补扫出库'] },
    'case.otherProduct': { why: '单上没有这个商品', todo: ['放回货架，换单上的货', '客户真要：让他另下一单'] },
    'case.tooMuch': { why: '单上的数够了', todo: ['多出来的放回去', '要多发，请客户加单'] },
    'code.void': { why: '箱里有作废的码', todo: ['别发出去', '挑出作废的那几件，重新装箱再扫'] },
    'shipment.received': { why: '这张单已经收完', todo: ['客户确认过收货，不能再往上扫', '货还在您手上：放回去，另开一张发货单'] },
  },
}

export const remedyOf = (code: string | undefined, way: Way | 'pack'): Remedy =>
  ways[way][code ?? ''] ?? both[code ?? ''] ?? { why: '没计数', todo: [aside, '记下箱码尾号，问供货方'] }
