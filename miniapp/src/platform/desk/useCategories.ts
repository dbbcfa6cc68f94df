import { listCategories } from '@shared/catalog/offers'
import { useQuery } from '@tanstack/react-query'
import { call } from '../call'

/** Few, and they hardly change. */
export function useCategories() {
  const { data } = useQuery({ queryKey: ['categories'], queryFn: () => call(listCategories, {}), staleTime: 300_000 })
  const categories = data?.items ?? []
  return { categories, nameOf: (id: string) => categories.find(({ categoryId }) => categoryId === id)?.name ?? '' }
}
