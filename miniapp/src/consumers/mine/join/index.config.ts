export default definePageConfig({ navigationBarTitleText: '成为客户' })
