/** Where each page lives: capabilities link to each other by these, never by import. */
export const pages = {
  me: '/identity/pages/me/index',
  signIn: '/identity/pages/signIn/index',
  webLogin: '/identity/pages/webLogin/index',
} as const
