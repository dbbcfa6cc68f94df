import { confirmUpload, openUpload } from '@shared/files/api'
import type { FileId, Purpose } from '@shared/files/model'
import { Refused } from '@shared/kernel/refused'
import { call } from '../call'
import type { Chosen } from './chosen'
import { put } from './put'

const tries = 3
const pauseMs = 800

/**
 * Sends what was picked under an id that was minted once, so that sending again is sending the same. What got lost on the way is sent again
 * twice; what the server refuses is not.
 */
export async function upload(photo: Chosen, purpose: Purpose, fileId: FileId, onShare: (share: number) => void): Promise<void> {
  const { contentType, size, name, body } = photo
  if (!contentType) throw new Error('unfit')
  for (let attempt = 1; ; attempt++) {
    try {
      const address = await call(openUpload, { fileId, purpose, contentType, size, ...(name && { name }) })
      await put(address, body, onShare)
      await call(confirmUpload, { fileId })
      return
    } catch (error) {
      const isLost = !(error instanceof Refused) || error.code === 'file.notUploaded'
      if (!isLost || attempt === tries) throw error
      await new Promise((resume) => setTimeout(resume, pauseMs * attempt))
    }
  }
}
