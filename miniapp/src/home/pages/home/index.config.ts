export default definePageConfig({ navigationBarTitleText: '首页 · 渠道通', enablePullDownRefresh: true })
