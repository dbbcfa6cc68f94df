export default definePageConfig({ navigationBarTitleText: '快速下单' })
