import { me } from '@shared/identity/api'
import { useQuery } from '@tanstack/react-query'
import { call } from '../platform/call'
import { session } from '../platform/session'

/** Who is signed in, as the server knows it now; roles and party may have changed since the sign-in. */
export const useMe = () => useQuery({ queryKey: ['me'], queryFn: () => call(me, {}), enabled: !!session.current() })
