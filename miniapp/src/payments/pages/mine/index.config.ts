export default definePageConfig({ navigationBarTitleText: '付款记录 · 渠道通', enablePullDownRefresh: true })
