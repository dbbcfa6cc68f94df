import * as bonus from '@shared/bonus/api'
import * as carriers from '@shared/carriers/api'
import * as catalog from '@shared/catalog/api'
import * as offers from '@shared/catalog/offers'
import * as codes from '@shared/codes/api'
import * as cases from '@shared/codes/cases'
import * as scanning from '@shared/codes/scanning'
import * as sellOut from '@shared/codes/sellOut'
import * as consumers from '@shared/consumers/api'
import * as consumerSession from '@shared/consumers/session'
import * as credit from '@shared/credit/api'
import * as diversion from '@shared/diversion/api'
import * as hearing from '@shared/diversion/hearing'
import * as diversionLists from '@shared/diversion/lists'
import * as reporting from '@shared/diversion/reporting'
import * as files from '@shared/files/api'
import * as identity from '@shared/identity/api'
import * as inventory from '@shared/inventory/api'
import type { Endpoint } from '@shared/kernel/endpoint'
import * as orders from '@shared/orders/api'
import * as parties from '@shared/parties/api'
import * as payments from '@shared/payments/api'
import * as platform from '@shared/platform/api'
import * as returns from '@shared/returns/api'
import * as shipments from '@shared/shipments/api'
import * as statements from '@shared/statements/api'

const isEndpoint = (entry: [string, unknown]): entry is [string, Endpoint] =>
  typeof entry[1] === 'object' && !!entry[1] && 'method' in entry[1] && 'path' in entry[1]

/** Every HTTP operation there is, by capability and name: what is described, permitted and routed is told from here. */
export const capabilities: Record<string, Record<string, Endpoint>> = Object.fromEntries(
  Object.entries({
    platform,
    identity,
    parties,
    catalog: { ...offers, ...catalog },
    orders,
    credit,
    inventory,
    payments,
    files,
    returns,
    statements,
    codes: { ...codes, ...scanning, ...cases, ...sellOut },
    diversion: { ...diversion, ...diversionLists, ...hearing, ...reporting },
    consumers: { ...consumers, ...consumerSession },
    bonus,
    shipments,
    carriers,
  }).map(([capability, api]) => [capability, Object.fromEntries(Object.entries(api).filter(isEndpoint))]),
)

export const endpoints: Record<string, Endpoint> = Object.assign({}, ...Object.values(capabilities))
