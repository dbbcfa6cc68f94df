const swc = { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' }, module: { type: 'commonjs' } }

export default {
  rootDir: '../..',
  roots: ['<rootDir>/functions', '<rootDir>/shared'],
  testEnvironment: '<rootDir>/functions/testing/engine.ts',
  testMatch: ['**/*.test.ts'],
  transform: { '\\.[mc]?[jt]sx?$': ['@swc/jest', swc] },
  transformIgnorePatterns: ['/node_modules/(?!(jose|ulid|croner)/)'],
  moduleNameMapper: { '^@shared/(.*)$': '<rootDir>/shared/$1' },
  workerIdleMemoryLimit: '1GB',
}
