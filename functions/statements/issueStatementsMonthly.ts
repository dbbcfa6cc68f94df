import { fourMinutes, walkAccounts } from './walking'

/** Asked every night from 00:10 in Shanghai, so that what a night could not do the next one does; once a month is issued it is a single read. */
export const handler = async ({ time }: { time: string }) => {
  const now = new Date(time).toISOString()
  return walkAccounts(now, fourMinutes(new Date().toISOString()))
}
