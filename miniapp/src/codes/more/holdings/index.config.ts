export default definePageConfig({ navigationBarTitleText: '在手货 · 渠道通', enablePullDownRefresh: true })
