export default definePageConfig({ navigationBarTitleText: '装箱 · 渠道通' })
