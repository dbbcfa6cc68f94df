const weapp = process.env.TARO_ENV === 'weapp'

export default defineAppConfig({
  pages: ['identity/pages/me/index', 'identity/pages/signIn/index', 'identity/pages/webLogin/index'],
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
