import { chooseMedia, compressImage, getFileSystemManager } from '@tarojs/taro'
import { type Chosen, chosen } from './chosen'

const large = 2 * 1024 * 1024

/** WeChat shrinks what it hands over; what is large all the same is shrunk once more. */
export async function choose(count: number): Promise<Chosen[]> {
  const files = await chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'], sourceType: ['album', 'camera'] })
    .then(({ tempFiles }) => tempFiles)
    .catch((failure: { errMsg?: string }) => {
      if (/cancel/.test(failure.errMsg ?? '')) return []
      throw failure
    })
  return Promise.all(files.map(({ tempFilePath, size }) => made(tempFilePath, size)))
}

async function made(path: string, size: number): Promise<Chosen> {
  const small =
    size > large
      ? await compressImage({ src: path, quality: 70 }).then(
          ({ tempFilePath }) => tempFilePath,
          () => path,
        )
      : path
  const body = await bytesOf(small)
  return chosen(small, body, body)
}

const bytesOf = (filePath: string) =>
  new Promise<ArrayBuffer>((resolve, reject) =>
    getFileSystemManager().readFile({ filePath, success: ({ data }) => resolve(data as ArrayBuffer), fail: reject }),
  )

/** WeChat forgets its own temporary files. */
export const forget = (_: Chosen) => {}
