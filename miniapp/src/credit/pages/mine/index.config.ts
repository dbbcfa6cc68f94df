export default definePageConfig({ navigationBarTitleText: '我的往来 · 渠道通', enablePullDownRefresh: true })
