export default definePageConfig({ navigationBarTitleText: '组件 · 渠道通' })
