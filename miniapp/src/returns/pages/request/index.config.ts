export default definePageConfig({ navigationBarTitleText: '申请退货 · 渠道通' })
