export default definePageConfig({ navigationBarTitleText: '价目表 · 渠道通' })
