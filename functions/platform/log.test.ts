import { describe, expect, it } from '@jest/globals'
import { scrubbed } from './log'

describe('what reaches the log', () => {
  it.each([
    ['a token', 'bearer eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJzIn0.c2lnbmF0dXJl failed', 'eyJhbGci'],
    ['a refresh token', 'no ses_01J0000000000000000000000A.c2VjcmV0LXNlY3JldA there', 'c2VjcmV0'],
    ['a phone number', 'call 13812345678 back', '13812345678'],
    ['a phone number with its country', 'call +86 138-1234-5678 back', '1234-5678'],
    ['an openid', 'for oGZUI0egBJY1zhBYw2KhdUfwVJJE', 'oGZUI0eg'],
    ['a session key', '{"session_key":"tiihtNczf5v6AKRyjwEUhQ=="}', 'tiihtNcz'],
    ['the application secret', 'GET /sns/jscode2session?appid=wx1&secret=s3cr3t&js_code=abc', 's3cr3t'],
    ['a private key', 'cannot read -----BEGIN PRIVATE KEY-----\nMIIEvQIBADAN\n-----END PRIVATE KEY-----', 'MIIEvQIBADAN'],
    ['half a private key', 'cannot read -----BEGIN RSA PRIVATE KEY-----\nMIIEvQIBADAN', 'MIIEvQIBADAN'],
    ['a signed request', 'sent WECHATPAY2-SHA256-RSA2048 mchid="1",signature="c2lnbmF0dXJl"', 'c2lnbmF0dXJl'],
    ["what signs a carrier's push", '{"salt":"pepper","sign":"9B1F"}', 'pepper'],
    ['an invitation', "{ invitation: 'K7Q2-9XAB' }", 'K7Q2-9XAB'],
  ])('is never %s', (_case, text, secret) => {
    expect(text).toContain(secret)
    expect(scrubbed(text)).not.toContain(secret)
  })

  it('is still what helps to find a fault', () => {
    expect(scrubbed('ord_01J00000000000000000ORDER1 of pty_01J000000000000000000BUYER')).toContain('ord_01J00000000000000000ORDER1')
  })
})
