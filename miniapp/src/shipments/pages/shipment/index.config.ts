export default definePageConfig({ navigationBarTitleText: '收货 · 渠道通', enablePullDownRefresh: true })
