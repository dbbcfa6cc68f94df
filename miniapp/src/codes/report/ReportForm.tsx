import { listMyReports } from '@shared/diversion/api'
import { type ReportKind, reportCode } from '@shared/diversion/reporting'
import { newId } from '@shared/kernel/id'
import { Refused } from '@shared/kernel/refused'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../platform/call'
import { consumer } from '../../platform/consumer'
import { useUnsaved } from '../../platform/desk/unsaved'
import type { Photo, PhotosSent } from '../../platform/files/usePhotos'
import { typedMoney } from '../../platform/formatting/money'
import { useOnline } from '../../platform/online'
import { session } from '../../platform/session'
import { Button } from '../../platform/ui/Button'
import { Card } from '../../platform/ui/Card'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { PhotoField } from '../../platform/ui/PhotoField'
import { words } from '../../platform/ui/words'
import { PlacePill } from '../place/PlacePill'
import { place } from '../place/place'
import { scans } from '../waiting/scans'
import { KindTiles } from './KindTiles'
import { likelyAfter, missingIn } from './kinds'
import { photos as kept } from './photos'
import { ReportFrame } from './ReportFrame'

interface ReportFormProps {
  uri: string
  verdict: string | undefined
  /** Stored: it goes up when there is a network. */
  onSent: (reportId: string, stored?: boolean) => void
}

/** One tap on what is wrong, one to send; a photo and a word where somebody has them. */
export function ReportForm({ uri, verdict, onSent }: ReportFormProps) {
  const client = useQueryClient()
  const online = useOnline()
  const [scanId] = useState(() => newId('scn'))
  const [kind, setKind] = useState<ReportKind | undefined>(likelyAfter(verdict))
  const [text, setText] = useState('')
  const [note, setNote] = useState('')
  const [photos, setPhotos] = useState<PhotosSent>({ fileIds: [], waiting: false })
  const [picked, setPicked] = useState<readonly Photo[]>([])
  const [full, setFull] = useState(false)
  // Photos are taken of somebody who is known; WeChat knows, a browser does not.
  const known = useQuery({ queryKey: ['known'], queryFn: isKnown, retry: false })
  const settled = useUnsaved({ note, text, photos: picked.length })
  const price = kind === 'price' ? typedMoney(text) : undefined
  const send = useMutation({
    mutationFn: async () => {
      const { fileIds } = photos
      return call(reportCode, { scanId, uri, ...(await filled()), ...(fileIds.length > 0 && { photoIds: fileIds }) })
    },
    onSuccess: ({ reportId }) => {
      settled()
      void client.invalidateQueries({ queryKey: [listMyReports.path] })
      onSent(reportId)
    },
    // Whoever has sent it has done what there is to do: what was not answered goes up by itself.
    onError: (error) => {
      if (!(error instanceof Refused)) void store()
    },
  })
  const filled = async () => {
    const here = await place.place()
    return {
      kind: kind!,
      ...(note.trim() && { note: note.trim() }),
      ...(here && { place: here }),
      ...(price !== undefined && { price }),
    }
  }
  /** Under the id that may have been sent: an answer that was lost is no second report. */
  const store = async () => {
    try {
      for (const { fileId, body } of picked) await kept.keep(fileId, body)
    } catch {
      return setFull(true)
    }
    const lying = picked.map(({ fileId, contentType, size, name }) => ({ fileId, contentType: contentType!, size, ...(name && { name }) }))
    scans.add({ kind: 'report', uri, report: await filled(), ...(lying.length > 0 && { photos: lying }) }, scanId)
    settled()
    onSent(scanId, true)
  }
  const stores = !online || picked.some(({ state }) => state === 'kept')
  const waiting = picked.some(({ state, unfit }) => unfit || (!stores && state !== 'sent'))
  const off = missingIn({ uri, kind, note, price, waiting, online: !stores })
  return (
    <ReportFrame
      title='举报'
      bottom={
        <Button
          kind='primary'
          size={56}
          wide
          icon='flag'
          busy={send.isPending}
          off={off}
          onTap={() => (stores ? void store() : send.mutate())}
        >
          {stores ? '先存着，有网自己报' : '举报给厂家'}
        </Button>
      }
    >
      <Card title='哪里不对' more={<Text className='hint'>{`码的尾号 ${uri.slice(-4)}`}</Text>}>
        <KindTiles value={kind} onChange={setKind} />
        {kind === 'price' && <Field label='看到卖多少钱一件' type='decimal' unit='元' placeholder='价签上的数' onText={setText} />}
      </Card>
      <Card>
        {known.data && (
          <PhotoField
            label='拍下来'
            purpose='report'
            max={6}
            hint={stores ? '没网也能拍：存在这台手机上，有网一起报' : '货、价签、送货单都行，可以不拍'}
            onChange={setPhotos}
            onPicked={setPicked}
          />
        )}
        {known.data === false && <Note icon='camera'>登录，或在微信里打开，才能附照片</Note>}
        <Field label='想说的话' lines={2} longest={300} placeholder='比如：谁送来的，多少钱进的' onText={setNote} />
        <PlacePill />
      </Card>
      <Note icon='lock'>只有厂家看得到，不会告诉经销商是谁报的</Note>
      {full && (
        <Note tone='danger' icon='alert' alert>
          这台手机存不下照片了，去掉几张再存
        </Note>
      )}
      {send.error && (
        <Note tone='danger' icon='alert' alert>
          {words(send.error)}
        </Note>
      )}
    </ReportFrame>
  )
}

/** WeChat says who it is as soon as there is a network. */
const isKnown = async () =>
  !!session.current() ||
  (await consumer.token().then(
    (token) => token !== undefined,
    () => process.env.TARO_ENV === 'weapp',
  ))
