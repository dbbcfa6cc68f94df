import { login } from '@tarojs/taro'

/** What proves to the server who holds this phone; serves once. */
export const wechatCode = async (): Promise<string | undefined> => (await login()).code
