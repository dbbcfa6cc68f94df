export default definePageConfig({ navigationBarTitleText: '发码 · 渠道通' })
