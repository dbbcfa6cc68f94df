export default definePageConfig({ navigationBarTitleText: '授信 · 渠道通' })
