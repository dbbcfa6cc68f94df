/** Where the pages find the API: on the web beside themselves, in the mini-program at an address fixed by the build. */
export function apiUrl({ TARO_ENV, TARO_APP_API_URL, STAGE, NODE_ENV }: NodeJS.ProcessEnv): string {
  if (TARO_ENV === 'h5') return ''
  if (TARO_APP_API_URL) return TARO_APP_API_URL.replace(/\/$/, '')
  if (STAGE === 'local' || NODE_ENV === 'development') return 'http://127.0.0.1:3000'
  throw new Error('TARO_APP_API_URL is not set: a released mini-program must know its API, for example https://api.example.com')
}
