export default definePageConfig({ navigationBarTitleText: '客户订单 · 渠道通', enablePullDownRefresh: true })
