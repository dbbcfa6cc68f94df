export default definePageConfig({ navigationBarTitleText: '员工 · 渠道通', enablePullDownRefresh: true })
