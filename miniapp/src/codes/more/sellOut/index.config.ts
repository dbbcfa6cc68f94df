export default definePageConfig({ navigationBarTitleText: '动销 · 渠道通', enablePullDownRefresh: true })
