import { jest } from '@jest/globals'

interface Request {
  url: string
  method: string
  data: Record<string, unknown>
  header: { authorization?: string }
}

/** The part of Taro that our pages use, under the test's control. */
export const request = jest.fn<(options: Request) => Promise<unknown>>()
export const reLaunch = jest.fn<(options: { url: string }) => Promise<void>>()
export const navigateTo = jest.fn<(options: { url: string }) => Promise<void>>()
export const redirectTo = jest.fn<(options: { url: string }) => Promise<void>>()
export const switchTab = jest.fn<(options: { url: string }) => Promise<void>>()
export const navigateBack = jest.fn<() => Promise<void>>()
export const setClipboardData = jest.fn<(options: { data: string }) => Promise<void>>()
export const chooseMedia = jest.fn<(options: object) => Promise<{ tempFiles: { tempFilePath: string; size: number }[] }>>()
export const compressImage = jest.fn<(options: { src: string }) => Promise<{ tempFilePath: string }>>()
type Reading = { filePath: string; success: (read: { data: ArrayBuffer }) => void; fail: () => void }
export const readFile = jest.fn<(options: Reading) => void>()
/** The user's files on a phone, by path. */
export const userFiles = new Map<string, ArrayBuffer>()
export const env = { USER_DATA_PATH: 'wxfile://usr' }
interface Filing {
  filePath: string
  data: ArrayBuffer
  success: (told: { files?: string[] }) => void
  fail: () => void
}
const files = {
  writeFile: ({ filePath, data, success }: Filing) => {
    userFiles.set(filePath, data)
    success({})
  },
  unlink: ({ filePath, success, fail }: Filing) => (userFiles.delete(filePath) ? success({}) : fail()),
  readdir: ({ success }: Filing) => success({ files: [...userFiles.keys()].map((path) => path.split('/').at(-1)!) }),
}
export const getFileSystemManager = () => ({ readFile, ...files })
export const login = jest.fn<() => Promise<{ code: string }>>()

const router = { params: {} as Record<string, string> }
export const useRouter = () => router
export const openedWith = (params: Record<string, string>) => Object.assign(router, { params })

export const getStorageSync = (key: string) => JSON.parse(localStorage.getItem(key) ?? '""')
export const setStorageSync = (key: string, value: unknown) => localStorage.setItem(key, JSON.stringify(value))
export const removeStorageSync = (key: string) => localStorage.removeItem(key)

export const useDidShow = () => undefined
export const useDidHide = () => undefined
export const usePullDownRefresh = () => undefined
export const stopPullDownRefresh = () => undefined
export const getCurrentPages = () => []

export const getWindowInfo = () => ({ windowWidth: 390 })
export const getMenuButtonBoundingClientRect = () => ({ left: 296 })

/** Every test begins as on a new device. */
export function newDevice() {
  localStorage.clear()
  openedWith({})
  for (const mock of [request, reLaunch, navigateTo, redirectTo, switchTab, navigateBack, setClipboardData, login]) mock.mockReset()
  for (const mock of [chooseMedia, compressImage, readFile]) mock.mockReset()
  for (const mock of [reLaunch, navigateTo, redirectTo, switchTab, navigateBack, setClipboardData]) mock.mockResolvedValue()
}
