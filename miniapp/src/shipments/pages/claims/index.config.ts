export default definePageConfig({ navigationBarTitleText: '理赔 · 渠道通', enablePullDownRefresh: true })
