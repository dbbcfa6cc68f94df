import type { Progress } from '@shared/codes/model'
import { Refused } from '@shared/kernel/refused'
import { downloadFile, env, getFileSystemManager, openDocument, request, shareFileMessage } from '@tarojs/taro'
import { session } from '../../platform/session'
import { Unanswered } from '../../platform/unanswered'

export type Asked = { progress: Progress } | { url: string }
export type Saved = { path: string; name: string } | undefined

/** The redirect is not followed: what it leads to lies with S3, which takes no token of ours. */
async function get(path: string) {
  const header = { authorization: `Bearer ${session.current()?.token}` }
  // Taro's types have no word for it; WeChat has since 3.2.2, and before that followed.
  const manual = { redirect: 'manual' } as object
  const answer = await request({ url: API_URL + path, header, ...manual }).catch((failure) => {
    throw Unanswered.from(failure)
  })
  const heads = Object.entries(answer.header ?? {})
  const head = (wanted: string) => heads.find(([name]) => name.toLowerCase() === wanted)?.[1] as string | undefined
  if (answer.statusCode >= 400) {
    const { code, detail, message } = answer.data ?? {}
    throw code ? Object.assign(new Refused(code, detail), { message }) : new Unanswered('broken')
  }
  return { data: answer.data, head }
}

/** Whether a file is whole, and where. */
export async function fileAt(path: string): Promise<Asked> {
  const { data, head } = await get(path)
  const url = head('location')
  if (url) return { url }
  if (data?.state) return { progress: data }
  throw new Unanswered('broken')
}

/** A page of a document, and the header that names the next one. */
export async function documentAt(path: string): Promise<{ data: unknown; link: string | undefined }> {
  const { data, head } = await get(path)
  return { data, link: head('link') }
}

/** WeChat shows a PDF, from where it can be sent on; anything else only goes to a chat, by a tap of its own. Up to 200 MB. */
export async function save(url: string): Promise<Saved> {
  const { tempFilePath } = await downloadFile({ url }).catch((failure) => {
    throw Unanswered.from(failure)
  })
  const disposition = decodeURIComponent(/response-content-disposition=([^&]+)/.exec(url)?.[1] ?? '')
  const name = decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1] ?? 'codes.csv')
  if (!name.endsWith('.pdf')) return { path: tempFilePath, name }
  await openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true })
  return undefined
}

export async function saveText(name: string, text: string): Promise<Saved> {
  const path = `${env.USER_DATA_PATH}/${name}`
  await new Promise<void>((done, fail) =>
    getFileSystemManager().writeFile({ filePath: path, data: text, encoding: 'utf8', success: () => done(), fail }),
  )
  return { path, name }
}

export const sendOn = ({ path, name }: { path: string; name: string }): Promise<unknown> =>
  shareFileMessage({ filePath: path, fileName: name })
