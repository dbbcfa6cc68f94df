import { gtin14 } from '@shared/catalog/gtin'
import type { CodeBatch } from '@shared/codes/model'

/** What every link of a batch's items begins with. None of this needs a key, so that a Lambda which only names codes is given none. */
const beginning = ({ stem, gtin }: CodeBatch) => `${stem}/01/${gtin14(gtin)}/21/`

/** The GS1 Digital Link of an item whose serial is known. */
export const uriOf = (batch: CodeBatch, serial: string) => `${beginning(batch)}${serial}`

/** How many characters a link has, without making one. */
export const linkLength = (batch: CodeBatch, of: 'items' | 'covert' | 'container') =>
  ({
    items: beginning(batch).length + 20,
    covert: beginning(batch).length + 20 + '?250='.length + 20,
    container: batch.stem.length + '/00/'.length + 18,
  })[of]
