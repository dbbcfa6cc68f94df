/** What the Lambdas find in their environment, and the stand-in goes by. */
export const kuaidiValues = (base: string, callbackUrl: string): Record<string, string> => ({
  KUAIDI100_BASE_URL: base,
  KUAIDI100_CALLBACK_URL: callbackUrl,
  KUAIDI100_KEY: 'localkey',
  KUAIDI100_SALT: 'localsalt',
})
