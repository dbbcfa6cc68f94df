import { useRouter } from '@tarojs/taro'
import { usePreferences } from '../platform/preferences'
import { Tabs } from '../platform/ui/Tabs'
import { Toasts } from '../platform/ui/Toasts'
import { useDesk } from '../platform/ui/useWide'
import { looks, sizes } from './look'
import { Actions } from './sections/Actions'
import { Bars } from './sections/Bars'
import { Desk } from './sections/Desk'
import { Forms } from './sections/Forms'
import { Goods } from './sections/Goods'
import { Icons } from './sections/Icons'
import { Over } from './sections/Over'
import { Rows } from './sections/Rows'
import { States } from './sections/States'
import { Words } from './sections/Words'
import './index.scss'

/** 组件：every component in every state, for whoever builds a page. In development alone (app.config.ts). */
export default function GalleryPage() {
  const { open } = useRouter().params
  const { theme, text } = usePreferences()
  return (
    <main className={`gallery ${useDesk() ? 'is-desk' : ''}`}>
      <header className='gallery__head'>
        <h1 className='gallery__title'>组件</h1>
        <Tabs kind='segment' label='明暗' tabs={looks.tabs} value={theme} onChange={looks.choose} />
        <Tabs kind='segment' label='字号' tabs={sizes.tabs} value={text} onChange={sizes.choose} />
      </header>
      <div className='gallery__grid'>
        <Actions />
        <Words />
        <Forms />
        <Goods />
        <Rows />
        <States />
        <Bars />
        <Icons />
      </div>
      <Desk />
      <Over open={open} />
      <Toasts />
    </main>
  )
}
