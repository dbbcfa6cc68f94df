export default definePageConfig({ navigationBarTitleText: '绑定权益 · 渠道通', enablePullDownRefresh: true })
