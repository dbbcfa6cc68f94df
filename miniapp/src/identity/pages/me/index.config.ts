export default definePageConfig({ navigationBarTitleText: '我是谁 · 渠道通' })
