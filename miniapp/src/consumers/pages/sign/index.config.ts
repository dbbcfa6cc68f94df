export default definePageConfig({ navigationBarTitleText: '客户码 · 渠道通', enablePullDownRefresh: true })
