import { expect, it } from '@jest/globals'
import { apiUrl } from '../config/apiUrl'

const release = { NODE_ENV: 'production', TARO_ENV: 'weapp' } as const

it('finds the API beside the web page', () => {
  expect(apiUrl({ NODE_ENV: 'production', TARO_ENV: 'h5' })).toBe('')
})

it('refuses to release a mini-program that would not know its API', () => {
  expect(() => apiUrl(release)).toThrow('TARO_APP_API_URL')
  expect(apiUrl({ ...release, TARO_APP_API_URL: 'https://api.example.com/' })).toBe('https://api.example.com')
})

it('uses the local runtime in development and where the script says so', () => {
  expect(apiUrl({ ...release, NODE_ENV: 'development' })).toBe('http://127.0.0.1:3000')
  expect(apiUrl({ ...release, STAGE: 'local' })).toBe('http://127.0.0.1:3000')
})
