import type { Chunk, ChunkGroup, Compilation, Compiler, Module } from 'webpack'

interface Tag {
  tagName: string
  voidTag: boolean
  meta: object
  attributes: Record<string, string>
  innerHTML?: string
}
interface Html {
  getHooks(of: Compilation): {
    alterAssetTagGroups: { tap(name: string, change: (page: { publicPath: string; headTags: Tag[] }) => object): void }
  }
}

/** `/home/pages/home/index`: what the router imports by itself. */
const routesOf = ({ origins }: ChunkGroup): string[] =>
  origins.flatMap(({ request }) => /^\.\/(.+\/index)$/.exec(request ?? '')?.[1]?.replace(/^/, '/') ?? [])

const first = ['/home/pages/home/index', '/orders/pages/mall/index', '/identity/pages/signIn/index']

/** Whether a page that one opens first needs it. */
export const onFirstScreen = (module: Module, { chunkGraph }: { chunkGraph: Compilation['chunkGraph'] }): boolean =>
  [...chunkGraph.getModuleChunksIterable(module)].some((chunk: Chunk) =>
    [...chunk.groupsIterable].some((group) => routesOf(group).some((route) => first.includes(route))),
  )

/** In the page: fetches the files of the page that the address names. */
const fetchNamed = (files: Record<string, string[]>) =>
  `(f=>{for(const h of f[location.hash.slice(1).split('?')[0]]||f['${first[0]}'])document.head.append(Object.assign(document.createElement('link'),{rel:'preload',href:h,as:/css$/.test(h)?'style':'script'}))})(${JSON.stringify(files)})`

/** What every page needs beside the app, and what the page in the address does, is fetched with it, not after it has run. */
export class Preload {
  constructor(private readonly chunk: string) {}

  apply(compiler: Compiler) {
    // Taro brings the plugin that writes the page.
    const html = compiler.options.plugins.find((plugin) => plugin?.constructor.name === 'HtmlWebpackPlugin')?.constructor as unknown as Html
    compiler.hooks.compilation.tap('Preload', (compilation) => {
      html.getHooks(compilation).alterAssetTagGroups.tap('Preload', (page) => {
        const loaded = (files: Iterable<string>) =>
          [...files].filter((file) => /\.(js|css)$/.test(file)).map((file) => page.publicPath + file)
        const always = loaded(compilation.namedChunks.get(this.chunk)?.files ?? [])
        const link = (href: string) => ({ rel: 'preload', href, as: href.endsWith('.js') ? 'script' : 'style' })
        const tags = always.map((file) => ({ tagName: 'link', voidTag: true, meta: {}, attributes: link(file) }))
        const own = (group: ChunkGroup) => loaded(group.chunks.flatMap(({ files }) => [...files])).filter((file) => !always.includes(file))
        const named = Object.fromEntries(compilation.chunkGroups.flatMap((group) => routesOf(group).map((route) => [route, own(group)])))
        const script = { tagName: 'script', voidTag: false, meta: {}, attributes: {}, innerHTML: fetchNamed(named) }
        return { ...page, headTags: [script, ...page.headTags, ...tags] }
      })
    })
  }
}
