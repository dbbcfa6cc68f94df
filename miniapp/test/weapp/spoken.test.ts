import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it, jest } from '@jest/globals'
import { startMiniProgram } from './harness'

jest.setTimeout(30_000)
const templates = readFileSync(path.resolve(__dirname, '../..', process.env.WEAPP_DIR ?? 'dist/weapp', 'base.wxml'), 'utf8')

/** A node as Taro sends it to the templates: `nn` names its template, the rest are attributes under short names. */
interface Node {
  nn?: string
  cn?: Node[]
  [attribute: string]: unknown
}

/** What WeChat would read of it: the template says which of the node's fields becomes the attribute. */
function told({ nn, cn = [], ...fields }: Node, attribute: string): unknown[] {
  const template = templates.split(`<template name="tmpl_0_${nn}">`)[1]?.split('</template>')[0]
  const field = new RegExp(`${attribute}="{{i\\.(\\w+)}}"`).exec(template ?? '')?.[1]
  return [...(field && fields[field] ? [fields[field]] : []), ...cn.flatMap((child) => told(child, attribute))]
}

it('WeChat is told what a box is to a screen reader, and what it is called', async () => {
  const page = startMiniProgram({ request: () => {} }).open('identity/pages/signIn/index')
  await page.shows('微信登录')
  const [shown] = (globalThis as unknown as { getCurrentPages(): { data: { root: Node } }[] }).getCurrentPages()
  expect(told(shown!.data.root, 'aria-role')).toEqual(expect.arrayContaining(['button', 'heading', 'main']))
})
