import { acceptInvitation, logIn } from '@shared/identity/api'
import type { Invitation } from '@shared/identity/model'
import { useMutation } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { call } from '../platform/call'
import { enter } from './enter'

interface Proof {
  /** From WeChat; serves once. */
  code: string
  invitation?: z.infer<typeof Invitation> | undefined
}

/** Signs in by WeChat's code; with an invitation the person is bound to their party first. */
export const useSignIn = (next: string) =>
  useMutation({
    mutationFn: async (prove: () => Promise<Proof>) => {
      const { code, invitation } = await prove()
      return invitation ? call(acceptInvitation, { code, invitation }) : call(logIn, { code })
    },
    onSuccess: (session) => enter(session, next),
  })
