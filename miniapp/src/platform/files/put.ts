import { Unanswered } from '../unanswered'

export interface Address {
  uploadUrl: string
  headers: Record<string, string>
}

const timeout = 60_000

/** Sends the bytes to a signed address; `onShare` hears from 0 to 1 how far it is. XMLHttpRequest, because fetch does not tell. */
export function put({ uploadUrl, headers }: Address, body: Blob | ArrayBuffer, onShare: (share: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', uploadUrl)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.timeout = timeout
    request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0)
    request.onload = () => (request.status < 300 ? resolve() : reject(new Unanswered('broken')))
    request.onerror = () => reject(new Unanswered('offline'))
    request.ontimeout = () => reject(new Unanswered('timeout'))
    request.send(body)
  })
}
