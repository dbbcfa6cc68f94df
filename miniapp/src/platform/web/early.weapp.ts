/** The mini-program asks for nothing before its code runs. */
export const early = (_method: string, _url: string, _token: string | undefined) => undefined
