export default definePageConfig({ navigationBarTitleText: '客户往来 · 渠道通', enablePullDownRefresh: true })
