import { downloadFile, openDocument } from '@tarojs/taro'

/** WeChat shows it from a file of its own; from there it can be sent on. */
export async function openPaper(url: string, _name: string, format: 'pdf' | 'xlsx') {
  const { tempFilePath } = await downloadFile({ url })
  await openDocument({ filePath: tempFilePath, fileType: format, showMenu: true })
}
