import { env, getFileSystemManager } from '@tarojs/taro'

const pathOf = (fileId: string) => `${env.USER_DATA_PATH}/${fileId}`

/** By WeChat's file system, which answers by callbacks. */
const asked = <T>(ask: (files: ReturnType<typeof getFileSystemManager>, way: { success: (told: T) => void; fail: () => void }) => void) =>
  new Promise<T>((resolve, reject) => ask(getFileSystemManager(), { success: resolve, fail: () => reject(new Error('files')) }))

/** As in a browser, in the files that WeChat keeps for its user; as the bytes that were picked, because saveFile would take them from the form. */
export const photos = {
  keep: (fileId: string, body: Blob | ArrayBuffer): Promise<unknown> =>
    asked((files, way) => files.writeFile({ filePath: pathOf(fileId), data: body as ArrayBuffer, ...way })),
  read: (fileId: string): Promise<ArrayBuffer | undefined> =>
    asked<{ data: string | ArrayBuffer }>((files, way) => files.readFile({ filePath: pathOf(fileId), ...way })).then(
      ({ data }) => data as ArrayBuffer,
      () => undefined,
    ),
  async letGo(fileIds: readonly string[]): Promise<void> {
    for (const fileId of fileIds) await asked((files, way) => files.unlink({ filePath: pathOf(fileId), ...way })).catch(() => undefined)
  },
  all: (): Promise<string[]> =>
    asked<{ files: string[] }>((files, way) => files.readdir({ dirPath: env.USER_DATA_PATH!, ...way })).then(({ files }) =>
      files.filter((name) => name.startsWith('fil_')),
    ),
}
