/// <reference types="@tarojs/taro" />

declare module '*.scss'
declare module '*.svg' {
  const address: string
  export default address
}

/** Put in by the build (config/apiUrl.ts). */
declare const API_URL: string
