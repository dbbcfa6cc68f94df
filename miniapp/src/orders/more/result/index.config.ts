export default definePageConfig({ navigationBarTitleText: '下单好了' })
