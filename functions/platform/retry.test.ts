import { describe, expect, it } from '@jest/globals'
import { Refused } from '@shared/kernel/refused'
import { again, mayRetry, withRetry } from './retry'

const cancelled = (...codes: string[]) => ({ name: 'TransactionCanceledException', CancellationReasons: codes.map((Code) => ({ Code })) })

describe('asking again', () => {
  it.each([
    ['two transactions met on a row', cancelled('None', 'TransactionConflict'), true],
    ['a partition asked for patience', cancelled('ThrottlingError'), true],
    ['a guard failed', cancelled('ConditionalCheckFailed'), false],
    ['a guard failed and two transactions met', cancelled('ConditionalCheckFailed', 'TransactionConflict'), false],
    ['the table throttled', { name: 'ProvisionedThroughputExceededException' }, true],
    ['the same token is still at work', { name: 'TransactionInProgressException' }, true],
    ['no answer came in time', { name: 'TimeoutError' }, true],
    ['the line was cut', { code: 'ECONNRESET' }, true],
    ['the service failed', { $metadata: { httpStatusCode: 500 } }, true],
    ['the request was wrong', { name: 'ValidationException', $metadata: { httpStatusCode: 400 } }, false],
    ['the business said no', new Refused('order.moved'), false],
  ])('when %s', (_case, error, expected) => {
    expect(mayRetry(error)).toBe(expected)
  })

  it('goes on until the rows are free', async () => {
    let tries = 0
    const send = async () => {
      if (++tries < 4) throw Object.assign(new Error(), cancelled('TransactionConflict'))
      return 'done'
    }
    expect(await withRetry(send)).toBe('done')
    expect(tries).toBe(4)
  })

  it('gives up at once on what will not change', async () => {
    let tries = 0
    const send = () => {
      tries++
      return Promise.reject(new Error('wrong'))
    }
    await expect(withRetry(send)).rejects.toThrow('wrong')
    expect(tries).toBe(1)
  })

  it('decides a lost race anew, but not for ever', async () => {
    let tries = 0
    const decide = () => {
      tries++
      return Promise.reject(new Refused('save.conflict'))
    }
    await expect(again('save.conflict', decide, 3)).rejects.toMatchObject({ code: 'save.conflict' })
    expect(tries).toBe(3)
  })
})
