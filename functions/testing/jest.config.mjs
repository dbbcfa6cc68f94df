const swc = { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' }, module: { type: 'commonjs' } }

export default {
  rootDir: '../..',
  roots: ['<rootDir>/functions', '<rootDir>/shared'],
  testEnvironment: '<rootDir>/functions/testing/engine.ts',
  testMatch: ['**/*.test.ts'],
  transform: { '\\.[mc]?[jt]sx?$': ['@swc/jest', swc] },
  // zod's locale exists as an ES module only, as do these.
  transformIgnorePatterns: ['/node_modules/(?!(?:jose|ulid|croner|qr)/|zod/v4/(?:locales|core)/[\\w-]+\\.js$)'],
  moduleNameMapper: { '^@shared/(.*)$': '<rootDir>/shared/$1' },
  testEnvironmentOptions: { globalsCleanup: 'off' },
  // Nothing timed is a test: this only ends what hangs.
  testTimeout: 300_000,
  // A worker waits for its own engine nearly half of the time.
  maxWorkers: '100%',
  workerIdleMemoryLimit: '1GB',
}
