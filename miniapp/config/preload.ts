import type { Compilation, Compiler } from 'webpack'

interface Tag {
  tagName: string
  voidTag: boolean
  meta: object
  attributes: Record<string, string>
}
interface Html {
  getHooks(of: Compilation): {
    alterAssetTagGroups: { tap(name: string, change: (page: { publicPath: string; headTags: Tag[] }) => object): void }
  }
}

/** What every page needs beside the app is fetched with it, not after it has run. */
export class Preload {
  constructor(private readonly chunk: string) {}

  apply(compiler: Compiler) {
    // Taro brings the plugin that writes the page.
    const html = compiler.options.plugins.find((plugin) => plugin?.constructor.name === 'HtmlWebpackPlugin')?.constructor as unknown as Html
    compiler.hooks.compilation.tap('Preload', (compilation) => {
      html.getHooks(compilation).alterAssetTagGroups.tap('Preload', (page) => {
        const files = [...(compilation.namedChunks.get(this.chunk)?.files ?? [])].filter((file) => /\.(js|css)$/.test(file))
        const link = (file: string) => ({ rel: 'preload', href: page.publicPath + file, as: file.endsWith('.js') ? 'script' : 'style' })
        const tags = files.map((file) => ({ tagName: 'link', voidTag: true, meta: {}, attributes: link(file) }))
        return { ...page, headTags: [...page.headTags, ...tags] }
      })
    })
  }
}
