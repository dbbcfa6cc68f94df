import { expect, it } from '@jest/globals'
import { overlapsOf } from './overlaps'

it('names dealers beside who may sell in the same area, stated or by their city; not itself, stores or who has left', () => {
  const one = (partyId: string, name: string, more: object = {}) =>
    ({ partyId, name, kind: 'dealer', division: '330603', lifecycle: 'active', ...more }) as never
  const beside = [
    one('pty_1', '宏远商贸'),
    one('pty_2', '江南商贸'),
    one('pty_3', '顺达副食', { territory: ['3302', '330110'] }),
    one('pty_4', '沪上商行', { division: '310115' }),
    one('pty_5', '惠民超市', { kind: 'store' }),
    one('pty_6', '走了的', { lifecycle: 'exited' }),
  ]
  expect(overlapsOf('pty_1', ['33'], beside)).toEqual(['江南商贸（浙江 绍兴）', '顺达副食（浙江 杭州 余杭区、浙江 宁波）'])
  expect(overlapsOf('pty_1', [], beside)).toEqual([])
})
