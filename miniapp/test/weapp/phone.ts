type Options = Record<string, unknown> & {
  success?: (answer: object) => void
  fail?: (failure: object) => void
  complete?: (answer: object) => void
}
export type Wx = Record<string, (options: Options) => unknown>

const succeed = (options: Options, answer: object) => {
  options.success?.(answer)
  options.complete?.(answer)
}

/** What WeChat offers a mini-program, as far as ours asks; whatever it asked is in `calls`. */
export function newPhone(over: Partial<Wx>) {
  const calls: [name: string, options: Options][] = []
  const storage = new Map<string, unknown>()
  const noted =
    (name: string, answer = {}) =>
    (options: Options) => {
      calls.push([name, options])
      succeed(options, answer)
    }
  const window = { windowWidth: 390, windowHeight: 844, screenWidth: 390, pixelRatio: 3, statusBarHeight: 47 }
  const nothing = Object.fromEntries(quiet.split(' ').map((name) => [name, () => undefined]))
  const wx = {
    ...nothing,
    canIUse: () => true,
    nextTick: (next: () => void) => setTimeout(next, 0),
    getSystemInfoSync: () => ({ ...window, platform: 'devtools', SDKVersion: '3.8.0' }),
    getWindowInfo: () => window,
    getDeviceInfo: () => ({ platform: 'devtools' }),
    getAppBaseInfo: () => ({ SDKVersion: '3.8.0' }),
    getLaunchOptionsSync: () => ({ path: '', query: {} }),
    getEnterOptionsSync: () => ({ path: '', query: {} }),
    getMenuButtonBoundingClientRect: () => ({ left: 296, top: 53, width: 87, height: 32 }),
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
    removeStorageSync: (key: string) => void storage.delete(key),
    reLaunch: noted('reLaunch'),
    navigateTo: noted('navigateTo'),
    redirectTo: noted('redirectTo'),
    switchTab: noted('switchTab'),
    ...over,
  } as unknown as Wx
  return {
    ...{ wx, calls, storage },
    /** Where it was sent from the root. */
    went: () => calls.filter(([name]) => name === 'reLaunch').map(([, { url }]) => url),
    /** Where it was sent in any way. */
    ways: () => calls.flatMap(([, { url }]) => (typeof url === 'string' && url.startsWith('/') ? [url] : [])),
  }
}

const quiet =
  'onAppShow onAppHide offAppShow offAppHide onError onUnhandledRejection onPageNotFound onThemeChange onNetworkStatusChange offNetworkStatusChange'
