import { Logger } from '@aws-lambda-powertools/logger'

/** Structured lines for CloudWatch. What names a person or opens a door never gets this far: see `scrubbed`. */
const logger = new Logger({ serviceName: 'qudaotong' })

const secrets: readonly [RegExp, string][] = [
  [/-----BEGIN [A-Z ]+-----[\s\S]*?(?:-----END [A-Z ]+-----|$)/g, '[key]'],
  [/WECHATPAY2-SHA256-RSA2048 .*/g, '[authorization]'],
  [/eyJ[\w-]+\.[\w-]+\.[\w-]+/g, '[token]'],
  [/\b(?:ses|stf)_[0-9A-Z]{26}\.[\w-]+/g, '[refresh token or invitation]'],
  [/\b(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}\b/g, '[phone]'],
  [/\bo[\w-]{27}\b/g, '[openid]'],
  [
    /("?(?:openid|session_key|secret|token|refreshToken|invitation|code|phone|salt|sign|paySign|signature|ciphertext)"?\s*[:=]\s*)"?[^"&,\s}]+"?/gi,
    '$1[hidden]',
  ],
]

export const scrubbed = (text: string): string => secrets.reduce((clean, [pattern, word]) => clean.replace(pattern, word), text)

export interface Answered {
  operation: string
  requestId: string
  status: number
  ms: number
  code?: string
  staffId?: string
  partyId?: string
}

/** One line a request: who did what with which outcome, never what was sent. */
export const logAnswer = (line: Answered) => logger.info('answered', { ...line })

/** What nobody foresaw: the only place where a stack is written down. */
export function logFault(operation: string, requestId: string, error: unknown) {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
  logger.error('fault', { operation, requestId, error: { name, message: scrubbed(message), stack: scrubbed(stack ?? '') } })
}

export const logEvent = (message: string, line: Record<string, string | number>) => logger.info(message, line)
