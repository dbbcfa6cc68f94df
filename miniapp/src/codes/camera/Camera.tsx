import { useEffect, useRef, useState } from 'react'
import { Button } from '../../platform/ui/Button'
import { type CameraProps, onlyOnce } from './cameraProps'
import { detector } from './detector'
import './camera.scss'

type State = 'asking' | 'on' | 'refused' | 'none'
const says = {
  asking: '正在打开相机',
  refused: '相机没让用。在浏览器地址栏里允许相机，或输码',
  none: '这台设备没有相机，用扫码枪或输码',
}
const pause = 120

/** Chromium's words, which the types of the DOM do not have. */
const hasLight = (track: MediaStreamTrack | undefined) => !!(track?.getCapabilities?.() as { torch?: boolean } | undefined)?.torch
async function light(track: MediaStreamTrack | undefined, torch: boolean) {
  if (hasLight(track)) await track?.applyConstraints({ advanced: [{ torch } as MediaTrackConstraintSet] }).catch(() => undefined)
}

/** The camera at once, and every code that it sees. */
export const Camera = ({ onCode, on, torch = false, onTorch }: CameraProps) => {
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<State>('asking')
  const [tries, setTries] = useState(0)
  const told = useRef(onCode)
  told.current = onCode
  const track = useRef<MediaStreamTrack>(undefined)
  useEffect(() => void light(track.current, torch), [torch])

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when somebody taps
  useEffect(() => {
    if (!on) return
    const pass = onlyOnce((code) => told.current(code))
    let over = false
    let stream: MediaStream | undefined
    const end = () => {
      over = true
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
    const watch = async (screen: HTMLVideoElement) => {
      if (!navigator.mediaDevices?.getUserMedia) return setState('none')
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } } })
      if (over) return end()
      screen.srcObject = stream
      await screen.play()
      setState('on')
      track.current = stream.getVideoTracks()[0]
      onTorch?.(hasLight(track.current))
      const reader = await detector()
      while (!over) {
        const found = screen.readyState >= 2 ? await reader.detect(screen).catch(() => []) : []
        if (!over && found[0]) pass(found[0].rawValue)
        await new Promise((done) => setTimeout(done, pause))
      }
    }
    if (video.current)
      watch(video.current).catch(({ name }: Error) => {
        if (!over) setState(name === 'NotAllowedError' ? 'refused' : 'none')
      })
    return end
  }, [on, tries])

  return (
    <div className='camera'>
      <video ref={video} className='camera__picture' playsInline muted aria-label='相机画面' />
      {state === 'on' ? (
        <div className='camera__frame' />
      ) : (
        <div className='camera__words' role='status'>
          {says[state]}
          {state === 'refused' && (
            <Button size={44} icon='camera' onTap={() => setTries(tries + 1)}>
              再试一次
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
