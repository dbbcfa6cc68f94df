import { saveCategory } from '@shared/catalog/api'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { headNow, writeCategories } from './productStore'
import { withCategory } from './rules/product'

/** A new category goes behind the others; one that is there takes the new name and keeps its shelves. */
export const handler = http(saveCategory, ({ input, actor }) =>
  again('save.conflict', async () => {
    const head = await headNow()
    const categories = withCategory(head.categories, input)
    if (categories !== head.categories) await commit(writeCategories(head, actor.party.partyId, categories))
    return input
  }),
)
