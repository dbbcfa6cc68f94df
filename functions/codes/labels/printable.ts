import type { CodeBatch } from '@shared/codes/model'
import type { Printable } from '../rules/labels'
import { linkLength } from '../serials/links'
import { versionFor, widthOf } from './qr'

/** What of a batch can be printed. */
export function printable(batch: CodeBatch): Printable {
  const of = (kind: 'items' | 'covert' | 'container', count: number) => ({ count, modules: widthOf(versionFor(linkLength(batch, kind))) })
  return {
    items: of('items', batch.count),
    covert: of('covert', batch.covert ? batch.count : 0),
    cases: of('container', batch.cases),
    pallets: of('container', batch.pallets),
  }
}
