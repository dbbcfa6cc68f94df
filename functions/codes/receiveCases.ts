import { receiveCases } from '@shared/codes/scanning'
import { http } from '../platform/http'
import { moveCases } from './cases/moving'

/** Says what came, for the receipt's form; stock moves when that is sent. */
export const handler = http(receiveCases, ({ input, actor, now }) => moveCases('IN', input, actor, now))
