export default definePageConfig({ navigationBarTitleText: '发货 · 渠道通', enablePullDownRefresh: true })
