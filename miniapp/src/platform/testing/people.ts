import type { Session } from '@shared/identity/model'

const ulid = '01J00000000000000000000001'

export const chen = { staffId: `stf_${ulid}`, name: '陈宏远', roles: ['owner'] } as const satisfies Session['staff']
const hongyuan = { partyId: `pty_${ulid}`, kind: 'dealer', name: '宏远商贸' } as const

export const aSession = (token = 'token1'): Session => ({
  token,
  refreshToken: `ses_${ulid}.secretsecret${token}`,
  expiresAt: '2026-11-21T02:00:00.000Z',
  staff: { ...chen, roles: [...chen.roles] },
  party: hongyuan,
})

export const aMe = { staff: { ...chen, areas: [] }, party: { ...hongyuan, division: '330603' } }

export const aDemoPerson = { ...chen, code: 'demo-chen', partyId: hongyuan.partyId, partyName: hongyuan.name, kind: 'dealer' }

/** How the server's answers reach a page. */
export const ok = (data: unknown) => ({ statusCode: 200, data })
export const refused = (statusCode: number, code: string, message = code, detail = {}) => ({ statusCode, data: { code, message, detail } })
