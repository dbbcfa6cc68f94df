import type { Statement } from '@shared/statements/model'
import { useState } from 'react'
import * as z from 'zod/mini'
import { session } from '../../platform/session'
import { stored } from '../../platform/stored'

/** Lines that this person has found right, kept on this device until the statement is confirmed. */
export function useChecked({ period, sellerId }: Pick<Statement, 'period' | 'sellerId'>) {
  const [box] = useState(() => stored(`checked.${session.current()?.staff.staffId}.${sellerId}.${period}`, z.array(z.string())))
  const [checked, setChecked] = useState<ReadonlySet<string>>(() => new Set(box.read()))
  const keep = (next: ReadonlySet<string>) => {
    box.write([...next])
    setChecked(next)
  }
  return {
    checked,
    check: (...lineIds: string[]) => keep(new Set([...checked, ...lineIds])),
    uncheck: (lineId: string) => keep(new Set([...checked].filter((one) => one !== lineId))),
    done: box.clear,
  }
}
