import type { Role } from '@shared/parties/roles'
import type { StaffId } from '@shared/parties/staff'
import { idsOf } from './ids'
import type { PartyKey } from './parties'

type Row = readonly [
  party: PartyKey,
  label: string,
  name: string,
  roles: readonly Role[],
  more?: { areas?: readonly string[]; disabled?: true },
]

/** Everyone of the demo, the first of a party being who runs it. Signs in with the code `demo-<party>-<label>`. */
const rows = [
  ['hq', 'admin', '陈默', ['admin']],
  ['hq', 'boss', '沈岭', ['boss']],
  ['hq', 'channel-manager', '韩静', ['channelManager']],
  ['hq', 'order-desk', '周敏', ['orderDesk']],
  ['hq', 'credit-controller', '何立', ['creditController']],
  ['hq', 'finance', '吴倩', ['finance']],
  ['hq', 'warehouse', '孙强', ['warehouse']],
  ['hq', 'rep-shaoxing', '李强', ['salesRep'], { areas: ['3306'] }],
  ['hq', 'rep-jiangsu', '赵磊', ['salesRep', 'channelManager'], { areas: ['3202', '320583', '320508'] }],
  ['hq', 'left', '方圆', ['orderDesk', 'finance'], { disabled: true }],

  ['zj', 'owner', '郑国栋', ['owner']],
  ['zj', 'buyer', '王雪', ['buyer']],
  ['zj', 'warehouse', '林海', ['warehouse']],
  ['zj', 'clerk', '蒋欣', ['clerk']],
  ['shaoxing', 'owner', '王宏远', ['owner']],
  ['shaoxing', 'buyer', '俞芳', ['buyer']],
  ['shaoxing', 'warehouse', '章建军', ['warehouse']],
  ['keqiao', 'owner', '沈恒', ['owner']],
  ['keqiao', 'warehouse', '傅国良', ['warehouse']],
  ['keqiao', 'clerk', '陶丽', ['clerk']],
  ['keqiao-1', 'owner', '金水根', ['owner']],
  ['keqiao-1', 'clerk', '金小梅', ['clerk']],
  ['keqiao-2', 'owner', '鲁惠民', ['owner']],
  ['keqiao-3', 'owner', '徐万里', ['owner']],
  ['keqiao-3', 'buyer', '高洁', ['buyer']],
  ['keqiao-3', 'warehouse', '钱勇', ['warehouse']],
  ['keqiao-4', 'owner', '阮阿毛', ['owner']],
  ['zhuji', 'owner', '斯大同', ['owner']],
  ['zhuji', 'buyer', '郭琴', ['buyer', 'clerk']],
  ['zhuji-1', 'owner', '楼永富', ['owner']],
  ['zhuji-1', 'clerk', '楼佳', ['clerk']],
  ['zhuji-2', 'owner', '赵西平', ['owner']],
  ['yuecheng', 'owner', '任乌生', ['owner']],
  ['yuecheng', 'buyer', '罗娟', ['buyer']],
  ['shangyu', 'owner', '曹志明', ['owner']],
  ['hangzhou', 'owner', '叶永丰', ['owner']],
  ['hangzhou', 'buyer', '汪琳', ['buyer']],
  ['hangzhou', 'warehouse', '胡大勇', ['warehouse']],
  ['yuhang', 'owner', '姚建平', ['owner']],
  ['yuhang', 'clerk', '冯晓', ['clerk']],
  ['yuhang-1', 'owner', '褚卫东', ['owner']],
  ['yuhang-1', 'clerk', '褚倩', ['clerk']],
  ['yuhang-2', 'owner', '凌老四', ['owner']],
  ['xihu', 'owner', '梅雨', ['owner']],
  ['gongshu', 'owner', '童阿根', ['owner']],
  ['gongshu', 'clerk', '童乐', ['clerk']],
  ['ningbo', 'owner', '戴海诚', ['owner']],
  ['ningbo', 'buyer', '竺静', ['buyer']],
  ['ningbo', 'warehouse', '毛军', ['warehouse']],
  ['yinzhou', 'owner', '应国平', ['owner']],
  ['haishu', 'owner', '虞月', ['owner']],
  ['haishu', 'buyer', '贺敏', ['buyer']],

  ['js', 'owner', '顾润', ['owner']],
  ['js', 'buyer', '陆瑶', ['buyer']],
  ['js', 'warehouse', '丁有为', ['warehouse']],
  ['js', 'clerk', '薛晴', ['clerk']],
  ['suzhou', 'owner', '钱福来', ['owner']],
  ['suzhou', 'warehouse', '严勇', ['warehouse']],
  ['kunshan', 'owner', '唐鑫', ['owner']],
  ['kunshan', 'buyer', '秦月', ['buyer']],
  ['kunshan-1', 'owner', '朱亭', ['owner']],
  ['kunshan-1', 'clerk', '朱珠', ['clerk']],
  ['kunshan-2', 'owner', '周水生', ['owner']],
  ['kunshan-3', 'owner', '马骏', ['owner']],
  ['kunshan-3', 'buyer', '殷悦', ['buyer']],
  ['kunshan-3', 'warehouse', '石磊', ['warehouse']],
  ['gusu', 'owner', '范平', ['owner']],
  ['wuxi', 'owner', '惠顺达', ['owner']],
  ['wuxi', 'buyer', '顾春', ['buyer']],
  ['wuxi', 'warehouse', '过江', ['warehouse']],
  ['yixing', 'owner', '蒋陶', ['owner']],
  ['yixing', 'clerk', '史芸', ['clerk']],
  ['yixing-1', 'owner', '吴丁山', ['owner']],
  ['yixing-2', 'owner', '邵竹青', ['owner']],
  ['yixing-2', 'clerk', '邵云', ['clerk']],
  ['liangxi', 'owner', '华宁', ['owner']],
  ['nanjing', 'owner', '夏东盛', ['owner']],
  ['nanjing', 'buyer', '陶然', ['buyer']],
  ['nanjing', 'warehouse', '汤斌', ['warehouse']],
  ['jiangning', 'owner', '许金禾', ['owner']],
  ['jiangning', 'warehouse', '经涛', ['warehouse']],
  ['jiangning-1', 'owner', '柏家福', ['owner']],
  ['jiangning-1', 'clerk', '柏杨', ['clerk']],
  ['jiangning-2', 'owner', '卞东', ['owner']],
  ['gulou', 'owner', '南小湖', ['owner']],
  ['gulou', 'buyer', '成蕾', ['buyer']],
] as const satisfies readonly Row[]

type Handle<R> = R extends readonly [infer P extends string, infer L extends string, ...unknown[]] ? `${P}-${L}` : never
export type PersonKey = Handle<(typeof rows)[number]>

export interface SeedPerson {
  key: PersonKey
  /** What WeChat's stand-in takes for this person's phone, as often as one likes. */
  code: string
  staffId: StaffId
  name: string
  roles: readonly Role[]
  areas: readonly string[]
  disabled: boolean
  party: PartyKey
}

const keys = rows.map(([party, label]) => `${party}-${label}`) as PersonKey[]
export const staffIds: Record<PersonKey, StaffId> = idsOf('stf', keys)
export const codeOf = (key: PersonKey) => `demo-${key}`

/** HQ first, then the channel from the top down; within a party as above. */
export const people: readonly SeedPerson[] = (rows as readonly Row[]).map(
  ([party, , name, roles, { areas = [], disabled = false } = {}], i) => {
    const key = keys[i]!
    return { key, code: codeOf(key), staffId: staffIds[key], name, roles, areas, disabled, party }
  },
)

export const personOf = (key: PersonKey) => people.find((person) => person.key === key)!
export const peopleOf = (party: PartyKey) => people.filter((person) => person.party === party)
/** Who runs a party: HQ's admin, anybody else's owner. */
export const leaderOf = (party: PartyKey) => peopleOf(party)[0]!
