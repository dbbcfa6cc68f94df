export default definePageConfig({ navigationBarTitleText: '扫码 · 渠道通' })
