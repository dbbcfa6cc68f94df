export default definePageConfig({ navigationBarTitleText: '库存 · 渠道通' })
