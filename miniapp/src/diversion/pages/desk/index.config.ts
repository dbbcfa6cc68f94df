export default definePageConfig({ navigationBarTitleText: '窜货案件 · 渠道通' })
