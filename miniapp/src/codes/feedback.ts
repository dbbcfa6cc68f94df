import { passTone, stopTone } from './tone'

let context: AudioContext | undefined

function play(parts: readonly { frequency: number; seconds: number }[]) {
  if (typeof AudioContext === 'undefined') return
  context ??= new AudioContext()
  void context.resume().catch(() => undefined)
  let at = context.currentTime
  for (const { frequency, seconds } of parts) {
    if (frequency > 0) {
      const [tone, loudness] = [context.createOscillator(), context.createGain()]
      tone.frequency.value = frequency
      loudness.gain.value = 0.3
      tone.connect(loudness).connect(context.destination)
      tone.start(at)
      tone.stop(at + seconds)
    }
    at += seconds
  }
}

/** Sound and vibration carry the moment: one short buzz for pass, three long for stop. A browser gives what its device has. */
export function feedback(passes: boolean) {
  navigator.vibrate?.(passes ? 60 : [300, 120, 300, 120, 300])
  play(passes ? passTone : stopTone)
}

/** Read aloud once more, in whatever Chinese voice the device has. */
export function speak(words: string) {
  if (typeof speechSynthesis === 'undefined') return
  speechSynthesis.cancel()
  speechSynthesis.speak(Object.assign(new SpeechSynthesisUtterance(words), { lang: 'zh-CN', rate: 0.95 }))
}

export const speaks = true
