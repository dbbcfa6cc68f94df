import { scans } from '../waiting/scans'
import { sendReport, sweep } from './sendReport'

// The queue is part of every start, sending photos is not: whoever loads this brings it.
scans.sendPhotosBy(sendReport)
void sweep(scans.everybodys()).catch(() => undefined)
