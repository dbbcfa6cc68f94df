import { capabilities } from '../platform/endpoints'
import { permissionTable } from './permissions'

/** `npm run permissions` */
for (const [capability, endpoints] of Object.entries(capabilities)) console.log(`## ${capability}\n\n${permissionTable(endpoints)}\n`)
