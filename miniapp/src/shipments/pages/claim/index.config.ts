export default definePageConfig({ navigationBarTitleText: '索赔 · 渠道通' })
