const swc = {
  jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022', transform: { react: { runtime: 'automatic' } } },
  module: { type: 'commonjs' },
}

/** How every kind of test reads TypeScript. */
const base = {
  transform: { '\\.[jt]sx?$': ['@swc/jest', swc] },
  transformIgnorePatterns: ['/node_modules/(?!(ulid|qr)/)', '/dist/'],
  moduleNameMapper: { '^@shared/(.*)$': '<rootDir>/../shared/$1' },
}

const pages = {
  ...base,
  displayName: 'pages',
  testEnvironment: 'jsdom',
  testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
  setupFilesAfterEnv: ['<rootDir>/test/patience.ts'],
  globals: { API_URL: 'https://api.test' },
  moduleNameMapper: {
    ...base.moduleNameMapper,
    '^@tarojs/taro$': '<rootDir>/src/platform/testing/taro',
    '^@tarojs/components$': '<rootDir>/src/platform/web/components',
    '\\.(scss|svg)$': '<rootDir>/test/noStyle.ts',
  },
}

/** The built mini-program, page by page, in WeChat's simulator for tests. */
const weapp = { ...base, displayName: 'weapp', testEnvironment: 'jsdom', testMatch: ['<rootDir>/test/weapp/*.test.ts'] }
const built = { ...base, displayName: 'built', testEnvironment: 'node', testMatch: ['<rootDir>/test/!(gallery).test.ts'] }
/** Every component in a browser, held to axe. */
const gallery = {
  ...base,
  displayName: 'gallery',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/gallery.test.ts'],
  globalSetup: '<rootDir>/test/buildGallery.mjs',
}
/** Both as they were built, against the one product that `npm start` runs: one after the other, as its orders and stock are everybody's. */
const e2e = {
  ...base,
  displayName: 'e2e',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/e2e/*.test.ts'],
  globalSetup: '<rootDir>/e2e/product.ts',
  globalTeardown: '<rootDir>/e2e/stopProduct.ts',
}

export default {
  projects: [pages, weapp, built, gallery, e2e],
  globalSetup: '<rootDir>/test/needsBuild.mjs',
  maxWorkers: '100%',
  // Nothing timed is a test: this only ends what hangs.
  testTimeout: 150_000,
}
