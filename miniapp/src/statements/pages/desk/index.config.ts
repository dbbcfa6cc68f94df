export default definePageConfig({ navigationBarTitleText: '客户对账 · 渠道通', enablePullDownRefresh: true })
