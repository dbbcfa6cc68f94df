/** A photo of a receipt is read at two thousand pixels as well as at eight thousand. */
const longest = 2000
const enough = 1024 * 1024

/** Smaller where the browser can make it so; otherwise, and for anything that is no photo, as it is. */
export async function shrunk(file: Blob): Promise<Blob> {
  const isSent = /^image\/(jpeg|png|webp)$/.test(file.type)
  if (!file.type.startsWith('image/') || (isSent && file.size <= enough)) return file
  const picture = await globalThis.createImageBitmap?.(file).catch(() => undefined)
  if (!picture) return file
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
  const canvas = Object.assign(document.createElement('canvas'), {
    width: Math.round(picture.width * scale),
    height: Math.round(picture.height * scale),
  })
  const paper = canvas.getContext('2d')
  if (!paper) return file
  paper.fillStyle = '#fff'
  paper.fillRect(0, 0, canvas.width, canvas.height)
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85))
  return small && (!isSent || small.size < file.size) ? small : file
}
