import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import webpack from 'webpack'
import { apiUrl } from './apiUrl'
import { onFirstScreen, Preload } from './preload'

const root = path.resolve(__dirname, '..')
const shared = path.resolve(root, '../shared')

/** Published as ES2022: old WeChat base libraries and iOS below 15 need them compiled, as they do our own shared code. */
const modern = /[\\/]node_modules[\\/](@tanstack|zod|ulid|qr|barcode-detector)[\\/]/
const compile = { include: [(file: string) => modern.test(file), (file: string) => file.startsWith(shared)] }

/** Where the build goes: several people build side by side, each into a folder of their own. */
const outputRoot = process.env.OUTPUT_ROOT ?? `dist/${process.env.TARO_ENV}`

/** For whoever reads a profile: which line of ours a place in the built code is. */
const maps = process.env.SOURCE_MAPS === '1'

const config: UserConfigExport<'webpack5'> = {
  projectName: 'qudaotong',
  date: '2026-11-21',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: {
    enable: true,
    // The routes differ with the gallery and come from no file that webpack watches: each kind of build remembers its own.
    name: [process.env.NODE_ENV, process.env.TARO_ENV, process.env.GALLERY === '1' && 'gallery', maps && 'maps'].filter(Boolean).join('-'),
    buildDependencies: { config: [__filename, path.join(__dirname, 'apiUrl.ts'), path.join(__dirname, 'aria.ts')] },
  },
  alias: { '@shared': shared },
  defineConstants: { API_URL: JSON.stringify(apiUrl(process.env)) },
  plugins: [path.join(__dirname, 'aria.ts')],
  copy: {
    patterns:
      process.env.TARO_ENV === 'weapp'
        ? [{ from: 'src/platform/shell/noTabBar/', to: `${outputRoot}/custom-tab-bar/` }]
        : [{ from: '../node_modules/zxing-wasm/dist/reader/zxing_reader.wasm', to: `${outputRoot}/static/zxing_reader.wasm` }],
    options: {},
  },
  // Quoted keys would turn private fields (#x) into a syntax error; Chinese stays as it is, half the bytes of its escapes.
  terser: { enable: true, config: { output: { quote_keys: false, ascii_only: false, ecma: 2015 } } },
  mini: {
    compile,
    optimizeMainPackage: { enable: true },
    // Nothing is drawn from HTML.
    runtime: { enableInnerHTML: false },
    // Each component's styles name itself alone, so their order means nothing.
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: { pxtransform: { enable: true, config: {} } },
    webpackChain(chain) {
      if (maps) chain.devtool('source-map')
      // The mini-program has no AbortController, and without one every query pends for ever.
      chain.plugin('abort').use(webpack.ProvidePlugin, [{ AbortController: [path.join(root, 'src/platform/abort.ts'), 'AbortController'] }])
    },
  },
  h5: {
    compile,
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash', ...(process.env.GALLERY === '1' && { customRoutes: { '/gallery/index': '/gallery' } }) },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    webpackChain(chain) {
      if (maps) chain.devtool('source-map')
      // Replaced before it is resolved: what Taro takes for its own components it strips of what it thinks unused.
      chain
        .plugin('plain')
        .use(webpack.NormalModuleReplacementPlugin, [/^@tarojs\/components$/, path.join(root, 'src/platform/web/components.tsx')])
      chain
        .plugin('customElements')
        .use(webpack.NormalModuleReplacementPlugin, [
          /^@tarojs\/components\/dist\/components$/,
          path.join(root, 'src/platform/web/customElements.ts'),
        ])
      // Browsers of today fetch by themselves; nothing here asks for JSONP or for a browser's name.
      for (const old of ['whatwg-fetch', 'abortcontroller-polyfill/dist/abortcontroller-polyfill-only', 'jsonp-retry', 'platform'])
        chain.resolve.alias.set(`${old}$`, false)
      chain.plugin('preload').use(Preload, ['pages'])
      // What two pages use is loaded once, not with each of them; what no first screen needs, after it.
      const shared = { chunks: 'async' as const, minChunks: 2, enforce: true }
      chain.optimization.splitChunks({
        cacheGroups: { pages: { ...shared, name: 'pages', test: onFirstScreen, priority: 1 }, more: { ...shared, name: 'more' } },
      })
    },
    // 20 px a rem, and the root at 125 % of the reader's own text size (index.html): a pixel stays a pixel until somebody needs larger text.
    postcss: {
      pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 20, maxRootSize: 20 } },
      autoprefixer: { enable: true },
    },
  },
}

export default defineConfig<'webpack5'>(async () => config)
