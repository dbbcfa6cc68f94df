import type { Endpoint } from '@shared/kernel/endpoint'
import { answerDispute, confirmStatement, disputeStatementLine, settleDispute, withdrawDispute } from '@shared/statements/api'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { call } from '../../platform/call'

/** Whatever is said about a statement, it is read anew, also when somebody else was faster. */
function useCommand<I extends z.ZodMiniType, O extends z.ZodMiniType>(endpoint: Endpoint<I, O>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: z.input<I>) => call(endpoint, input),
    // Not waited for: whoever asked is answered before the form it stood in is gone.
    onSettled: () => void client.invalidateQueries({ queryKey: ['statements'] }),
  })
}

export const useConfirm = () => useCommand(confirmStatement)
export const useDispute = () => useCommand(disputeStatementLine)
export const useAnswer = () => useCommand(answerDispute)
export const useWithdraw = () => useCommand(withdrawDispute)
export const useSettle = () => useCommand(settleDispute)
