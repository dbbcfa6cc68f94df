import { downloadLabels, exportEpcis, getCodeBatch, getCodeHistory, voidCodes } from '@shared/codes/api'
import type { CodeBatch } from '@shared/codes/model'
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { call } from '../../platform/call'
import { moment } from '../../platform/formatting/dates'
import { count } from '../../platform/formatting/money'
import { go } from '../../platform/go'
import { may } from '../../platform/may'
import { pages } from '../../platform/pages'
import { session } from '../../platform/session'
import { Button } from '../../platform/ui/Button'
import { Facts } from '../../platform/ui/Cell'
import { Note } from '../../platform/ui/Note'
import { Problem } from '../../platform/ui/Problem'
import { SidePanel } from '../../platform/ui/SidePanel'
import { CardBones } from '../../platform/ui/Skeletons'
import { words } from '../../platform/ui/words'
import { rangeWords } from './draft'
import { ExportEpcis } from './ExportEpcis'
import { FileMeter, LabelFiles } from './LabelFiles'
import { PrintLabels } from './PrintLabels'
import { SentOn } from './SentOn'
import { useFile } from './useFile'
import { VoidCodes } from './VoidCodes'

interface BatchPanelProps {
  batchId: CodeBatch['batchId']
  onClose: () => void
}

/** One print run: a label as it will look, its files, what of it is void. */
export function BatchPanel({ batchId, onClose }: BatchPanelProps) {
  const me = session.current()
  const { data, error, refetch } = useQuery({
    queryKey: [getCodeBatch.path, batchId],
    queryFn: () => call(getCodeBatch, { batchId }),
    // A file of a million codes is a minute's work: its bar moves meanwhile.
    refetchInterval: ({ state: { data: last } }) =>
      last && [last.csv, ...last.labels].some(({ state }) => state !== 'ready') ? 1_500 : false,
  })
  const file = useFile(batchId)
  return (
    <SidePanel
      title={data?.product.name ?? '发码批次'}
      over={data && `第 ${data.number + 1} 批`}
      sub={data?.product.spec}
      open
      onClose={onClose}
    >
      {data ? (
        <>
          <View className='desk-section'>
            <Facts
              facts={[
                ['码', `${count(data.count)} 个${data.covert ? '，带暗码' : ''}`],
                [
                  '箱',
                  data.cases > 0
                    ? `${count(data.cases)} 箱，每箱 ${data.itemsPerCase} 件${data.pallets > 0 ? `，${count(data.pallets)} 托` : ''}`
                    : '散装',
                ],
                ['批号', data.lot ?? '没填'],
                ['生产', data.madeOn ?? '没填'],
                ['到期', data.useBy ?? '没填'],
                ['谁发的', `${data.issuedBy.name} · ${moment(data.issuedAt)}`],
              ]}
            />
          </View>
          <View className='desk-section batch-file'>
            <View className='desk-section__title'>码文件</View>
            {data.csv.state === 'ready' ? (
              <Button icon='download' busy={file.busy} onTap={file.codes}>
                {`下载 ${count(data.count)} 个码（CSV）`}
              </Button>
            ) : (
              <FileMeter done={data.csv.done} count={data.csv.count} />
            )}
            {file.saved && <SentOn file={file.saved} />}
          </View>
          {may(downloadLabels, me) && <PrintLabels batch={data} file={file} />}
          {file.progress && (
            <View className='desk-section'>
              <FileMeter {...file.progress} />
            </View>
          )}
          {file.error && (
            <Note tone='danger' icon='alert' alert>
              {words(file.error)}
            </Note>
          )}
          {data.labels.length > 0 && may(downloadLabels, me) && <LabelFiles files={data.labels} file={file} />}
          {may(exportEpcis, me) && (
            <View className='desk-section'>
              <View className='desk-section__title'>追溯</View>
              <ExportEpcis scope={{ batchId }} name={`epcis-${batchId}`} />
            </View>
          )}
          {data.voidings.length > 0 && (
            <View className='desk-section'>
              <View className='desk-section__title'>作废过的</View>
              {data.voidings.map(({ range, reason, at, by }) => (
                <Note key={`${range}${at}`} tone='danger' icon='x'>{`${rangeWords(range)}：${reason}（${by.name} ${moment(at)}）`}</Note>
              ))}
            </View>
          )}
          {may(getCodeHistory, me) && (
            <View className='desk-section'>
              <Button icon='search' wide onTap={() => go(`${pages.codeHistory}?uri=${encodeURIComponent(data.firstUri)}`)}>
                看第一个码的来龙去脉
              </Button>
            </View>
          )}
          {may(voidCodes, me) && <VoidCodes key={data.voidings.length} batch={data} />}
        </>
      ) : error ? (
        <Problem what='这批码' error={error} onRetry={() => void refetch()} />
      ) : (
        <CardBones />
      )}
    </SidePanel>
  )
}
