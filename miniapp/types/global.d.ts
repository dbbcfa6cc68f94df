/// <reference types="@tarojs/taro" />

declare module '*.scss'

/** Put in by the build (config/apiUrl.ts). */
declare const API_URL: string
