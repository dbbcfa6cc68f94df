import { createInnerAudioContext, getFileSystemManager, vibrateLong, vibrateShort } from '@tarojs/taro'
import { passTone, stopTone, toneWav } from './tone'

declare const wx: { env?: { USER_DATA_PATH?: string } }
const players = new Map<boolean, { play(): void; stop(): void }>()

/** Written once into the phone's own folder: a package need not carry a sound that a formula makes. */
function player(passes: boolean) {
  const known = players.get(passes)
  if (known) return known
  const filePath = `${wx.env?.USER_DATA_PATH}/${passes ? 'pass' : 'stop'}.wav`
  getFileSystemManager().writeFileSync(filePath, toneWav(passes ? passTone : stopTone))
  const made = createInnerAudioContext()
  made.src = filePath
  players.set(passes, made)
  return made
}

function sound(passes: boolean) {
  try {
    const one = player(passes)
    one.stop()
    one.play()
  } catch {
    // A phone whose storage is full still shakes and shows.
  }
}

const later = (ms: number) => new Promise((done) => setTimeout(done, ms))
const ignore = () => undefined

/** Sound and vibration carry the moment: one short buzz for pass, three long for stop. */
export function feedback(passes: boolean) {
  sound(passes)
  if (passes) return void Promise.resolve(vibrateShort({ type: 'heavy' })).catch(ignore)
  void (async () => {
    for (let nth = 0; nth < 3; nth++) {
      await Promise.resolve(vibrateLong()).catch(ignore)
      await later(520)
    }
  })()
}

/** WeChat has no voice without a plugin of others; a screen reader says the alert. */
export const speak = (_: string) => undefined
export const speaks = false
