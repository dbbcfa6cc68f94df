import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import { spoken } from '../src/platform/weapp/spoken'

interface Platform {
  platform: string
  template: { mergeComponents(ctx: IPluginContext, components: object): void }
  runtimePath: string | string[]
}

/** Taro's templates leave out what WeChat reads aloud: they get it here, and src/platform/weapp tells the runtime of the same. */
export default (ctx: IPluginContext) =>
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(weapp: Platform) {
      if (weapp.platform !== 'weapp') return
      weapp.template.mergeComponents(ctx, spoken)
      weapp.runtimePath = [weapp.runtimePath, path.resolve(__dirname, '../src/platform/weapp/mergeSpoken')].flat()
    },
  })
