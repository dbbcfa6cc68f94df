import { type RefusalCode, Refused } from '@shared/kernel/refused'

export const isRefusedWith = (error: unknown, code: RefusalCode) => error instanceof Refused && error.code === code
