export default definePageConfig({ navigationBarTitleText: '付款 · 渠道通', enablePullDownRefresh: true })
