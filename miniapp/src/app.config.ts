const weapp = process.env.TARO_ENV === 'weapp'

/** The first is where the mini-program opens. */
const pages = [
  'home/pages/home/index',
  'orders/pages/mall/index',
  'codes/pages/scan/index',
  'orders/pages/orders/index',
  'orders/pages/desk/index',
  'identity/pages/me/index',
]

/** WeChat keeps these alive beside each other; the bar itself is platform/shell/TabBar, because each role has other tabs. */
const tabs = pages.filter((page) =>
  ['home/pages/home', 'orders/pages/mall', 'codes/pages/scan', 'orders/pages/desk', 'orders/pages/orders', 'identity/pages/me'].some(
    (tab) => page.startsWith(tab),
  ),
)

/** Every component in every state, for whoever builds pages: `GALLERY=1 npm run build:h5`, or any development build. Never in what is released. */
const gallery = process.env.TARO_ENV === 'h5' && (process.env.GALLERY === '1' || process.env.NODE_ENV === 'development')

/** What the desk keeps, a package each: a phone fetches it only when it is opened. */
const deskPackages = [
  { root: 'catalog', pages: ['pages/products/index', 'pages/priceLists/index', 'pages/ranges/index'] },
  { root: 'parties', pages: ['pages/parties/index', 'pages/staff/index', 'pages/settings/index'] },
  { root: 'inventory', pages: ['pages/stock/index'] },
]

/** Once in a while, each a package of its own beside the tab page of the same capability. */
const entrances = ['identity/pages/signIn', 'identity/pages/webLogin'].map((root) => ({ root, pages: ['index'] }))

/** What a phone opens from a list or from 「我的」. */
const phonePackages = [
  { root: 'orders/more', pages: ['order/index', 'product/index', 'cart/index', 'quickOrder/index', 'result/index'] },
  {
    root: 'shipments',
    pages: ['desk', 'send', 'parcels', 'shipment', 'claims', 'claim'].map((page) => `pages/${page}/index`),
  },
  {
    root: 'codes/more',
    pages: [
      'check/index',
      'cases/index',
      'packing/index',
      'sellOut/index',
      'history/index',
      'holdings/index',
      'batches/index',
      'bonus/index',
      'report/index',
    ],
  },
  { root: 'consumers/mine', pages: ['items/index', 'join/index'] },
  { root: 'consumers/pages', pages: ['sign', 'customers', 'rebindings', 'privileges'].map((page) => `${page}/index`) },
  { root: 'diversion', pages: ['desk', 'floors', 'mine', 'one'].map((page) => `pages/${page}/index`) },
  { root: 'returns', pages: ['pages/returns/index', 'pages/request/index', 'pages/return/index'] },
  { root: 'credit', pages: ['pages/mine/index', 'pages/account/index', 'pages/lines/index'] },
  { root: 'payments', pages: ['pages/pay/index', 'pages/mine/index', 'pages/finance/index'] },
  { root: 'statements', pages: ['pages/mine/index', 'pages/one/index', 'pages/desk/index'] },
]

export default defineAppConfig({
  pages: [...pages, ...(gallery ? ['gallery/index'] : [])],
  subPackages: [...entrances, ...phonePackages, ...deskPackages],
  ...(tabs.length > 1 && { tabBar: { custom: true, list: tabs.map((pagePath) => ({ pagePath, text: '' })) } }),
  // Once somebody looks at goods or orders, what they open next is on its way.
  preloadRule: Object.fromEntries(
    ['home/pages/home/index', 'orders/pages/mall/index'].map((page) => [
      page,
      { network: 'all' as const, packages: page.startsWith('home') ? ['orders/more', 'identity/pages/signIn'] : ['orders/more'] },
    ]),
  ),
  ...(!weapp && { animation: false }),
  // Where a code is scanned, to the city and no nearer.
  ...(weapp && {
    requiredPrivateInfos: ['getFuzzyLocation'],
    permission: { 'scope.userFuzzyLocation': { desc: '扫码时记下您在哪个城市，用来查窜货' } },
  }),
  lazyCodeLoading: 'requiredComponents',
  darkmode: true,
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '渠道通',
    navigationBarTextStyle: 'white',
    ...(weapp && { backgroundColor: '@page', backgroundTextStyle: '@hint' as 'dark' }),
  },
  ...(weapp && { themeLocation: 'theme.json' }),
})
