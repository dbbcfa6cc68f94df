export default definePageConfig({ navigationBarTitleText: '客户 · 渠道通' })
