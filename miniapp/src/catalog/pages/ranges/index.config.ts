export default definePageConfig({ navigationBarTitleText: '可见范围 · 渠道通' })
