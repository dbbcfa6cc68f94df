export default definePageConfig({ navigationBarTitleText: '码的来龙去脉 · 渠道通' })
