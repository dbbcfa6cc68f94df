export default definePageConfig({ navigationBarTitleText: '商品 · 渠道通' })
