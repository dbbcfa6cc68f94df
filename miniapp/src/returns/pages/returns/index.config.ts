export default definePageConfig({ navigationBarTitleText: '退货 · 渠道通', enablePullDownRefresh: true })
