export default definePageConfig({ navigationBarTitleText: '收款 · 渠道通', enablePullDownRefresh: true })
