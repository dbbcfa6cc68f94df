/** Where each page lives: capabilities link to each other by these, never by import. Tab pages lie in `pages`, the rest of a capability in its package. */
export const pages = {
  home: '/home/pages/home/index',
  mall: '/orders/pages/mall/index',
  orders: '/orders/pages/orders/index',
  desk: '/orders/pages/desk/index',
  me: '/identity/pages/me/index',
  signIn: '/identity/pages/signIn/index',
  webLogin: '/identity/pages/webLogin/index',

  product: '/orders/more/product/index',
  cart: '/orders/more/cart/index',
  quickOrder: '/orders/more/quickOrder/index',
  result: '/orders/more/result/index',
  order: '/orders/more/order/index',

  sending: '/shipments/pages/desk/index',
  send: '/shipments/pages/send/index',
  parcels: '/shipments/pages/parcels/index',
  shipment: '/shipments/pages/shipment/index',
  claims: '/shipments/pages/claims/index',
  claim: '/shipments/pages/claim/index',

  products: '/catalog/pages/products/index',
  priceLists: '/catalog/pages/priceLists/index',
  ranges: '/catalog/pages/ranges/index',
  parties: '/parties/pages/parties/index',
  staff: '/parties/pages/staff/index',
  stock: '/inventory/pages/stock/index',
  creditLines: '/credit/pages/lines/index',
  myCredit: '/credit/pages/mine/index',
} as const
