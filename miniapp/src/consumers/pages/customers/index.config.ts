export default definePageConfig({ navigationBarTitleText: '我的客户 · 渠道通', enablePullDownRefresh: true })
