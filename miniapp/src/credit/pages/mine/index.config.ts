export default definePageConfig({ navigationBarTitleText: '我的额度 · 渠道通', enablePullDownRefresh: true })
