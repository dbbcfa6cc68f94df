export default definePageConfig({ navigationBarTitleText: '限价 · 渠道通' })
