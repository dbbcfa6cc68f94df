export default definePageConfig({ navigationBarTitleText: '门店奖励 · 渠道通', enablePullDownRefresh: true })
