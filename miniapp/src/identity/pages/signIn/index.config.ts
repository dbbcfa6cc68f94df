export default definePageConfig({ navigationBarTitleText: '登录 · 渠道通' })
