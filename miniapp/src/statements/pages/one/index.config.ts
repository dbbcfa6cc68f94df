export default definePageConfig({ navigationBarTitleText: '对账单 · 渠道通', enablePullDownRefresh: true })
