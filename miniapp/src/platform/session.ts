import { Session } from '@shared/identity/model'
import { stored } from './stored'

const box = stored('session', Session)
const listeners = new Set<() => void>()

/** Who is signed in on this device. Read from storage each time, so that browser tabs share one session. */
export const session = {
  current: box.read,
  keep: box.write,

  /** Forgets the person; the pages then show the sign-in (app.tsx). */
  end() {
    box.clear()
    for (const listener of listeners) listener()
  },

  whenEnded(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}
