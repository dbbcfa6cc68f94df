const weapp = process.env.TARO_ENV === 'weapp'

/** The first is where the mini-program opens. */
const pages = ['identity/pages/me/index', 'identity/pages/signIn/index', 'identity/pages/webLogin/index']

/** WeChat keeps these alive beside each other; the bar itself is platform/shell/TabBar, because each role has other tabs. */
const tabs = pages.filter((page) =>
  ['home/pages/home', 'orders/pages/mall', 'orders/pages/desk', 'orders/pages/orders', 'identity/pages/me'].some((tab) =>
    page.startsWith(tab),
  ),
)

export default defineAppConfig({
  pages,
  ...(tabs.length > 1 && { tabBar: { custom: true, list: tabs.map((pagePath) => ({ pagePath, text: '' })) } }),
  animation: false,
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
