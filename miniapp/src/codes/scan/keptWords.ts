import type { Waiting } from '../waiting/task'

/** What holds of a code that was scanned without a network: what is known, and what one must not build on. */
export interface Kept {
  title: string
  says: string
}

const kept: Partial<Record<string, Kept>> = {
  verify: { title: '没网，查不了真假', says: '查到之前，先别当真货卖、别当真货买' },
  inspect: { title: '记下了，还没查', says: '有信号自己查，结果在下面' },
  receive: { title: '记下了，还没入账', says: '不该收的，有信号了会说；先别卖' },
  sell: { title: '记下了，还没算卖出', says: '能不能卖要有信号才知道；卖不成会标红' },
  claim: { title: '记下了，奖励还没到', says: '箱子先别扔，领到了会说' },
  bind: { title: '还没绑上', says: '有信号自己绑，谁先绑上算谁的；码先留着' },
  report: { title: '存好了，还没报上去', says: '有信号自己报，照片一起' },
}

/** The same for all of them. */
export const keptFor = '码存在这台手机上，关掉、关机都不丢，也不会算两次'

export const keptOf = ({ task }: Pick<Waiting, 'task'>): Kept => kept[task.kind === 'scan' ? task.purpose : task.kind] ?? kept.inspect!
