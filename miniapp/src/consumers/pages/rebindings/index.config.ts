export default definePageConfig({ navigationBarTitleText: '换绑申请 · 渠道通', enablePullDownRefresh: true })
