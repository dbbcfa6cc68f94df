/** WeChat has no printer. */
export const printSign = (_sign: { name: string; svg: string }) => {}

export const mayPrint = false
