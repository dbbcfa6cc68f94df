export default definePageConfig({ navigationBarTitleText: '交易设置 · 渠道通' })
