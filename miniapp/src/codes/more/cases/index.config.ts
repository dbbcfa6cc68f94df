export default definePageConfig({ navigationBarTitleText: '扫箱码 · 渠道通' })
