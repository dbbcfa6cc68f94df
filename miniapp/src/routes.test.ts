import { beforeAll, describe, expect, it } from '@jest/globals'
import { pages } from './platform/pages'
import { places } from './platform/shell/places'

describe('the pages of the mini-program', () => {
  interface Routes {
    pages: string[]
    subPackages: { root: string; pages: string[] }[]
    tabBar: { list: { pagePath: string }[] }
    preloadRule: Record<string, { packages: string[] }>
  }
  let routes: Routes
  beforeAll(async () => {
    Object.assign(globalThis, { defineAppConfig: (config: Routes) => config })
    routes = ((await import('./app.config')) as unknown as { default: Routes }).default
  })
  const all = () => [...routes.pages, ...routes.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]

  it('are those that the links name, each of them', () => {
    expect(
      Object.values(pages)
        .map((path) => path.slice(1))
        .sort(),
    ).toEqual(all().sort())
  })

  it('that are tabs lie in the main package', () => {
    const tabs = Object.values(places).flatMap((place) => ('tab' in place ? [place.path.slice(1)] : []))
    expect(routes.tabBar.list.map(({ pagePath }) => pagePath).sort()).toEqual(tabs.sort())
    for (const tab of tabs) expect(routes.pages).toContain(tab)
  })

  it('no package holds a page of another, and what is fetched ahead is there', () => {
    const roots = routes.subPackages.map(({ root }) => `${root}/`)
    for (const page of routes.pages) expect(roots.filter((root) => page.startsWith(root))).toEqual([])
    for (const [page, { packages }] of Object.entries(routes.preloadRule)) {
      expect(routes.pages).toContain(page)
      for (const name of packages) expect(roots).toContain(`${name}/`)
    }
  })
})
