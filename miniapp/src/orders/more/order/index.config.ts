export default definePageConfig({ navigationBarTitleText: '订单 · 渠道通', enablePullDownRefresh: true })
