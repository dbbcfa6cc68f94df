export default definePageConfig({ navigationBarTitleText: '我的窜货案件 · 渠道通', enablePullDownRefresh: true })
