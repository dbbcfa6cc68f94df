import type { Lifecycle } from '@shared/parties/model'

export const lifecycleLabel: Record<Lifecycle, string> = {
  applied: '申请中',
  reviewed: '已审核',
  contracted: '已签约',
  active: '合作中',
  suspended: '已暂停',
  exited: '已退出',
}

export const lifecycleTone: Record<Lifecycle, 'plain' | 'success' | 'warn' | 'brand'> = {
  applied: 'brand',
  reviewed: 'brand',
  contracted: 'brand',
  active: 'success',
  suspended: 'warn',
  exited: 'plain',
}
