import { Image, Text, View } from '@tarojs/components'
import { downloadFile, openDocument, previewImage } from '@tarojs/taro'
import { Icon } from './Icon'
import { againWord, type PhotoTilesProps, percent } from './photoProps'
import { role } from './role'
import { Tap } from './Tap'
import { toasts } from './toasts'
import './field.scss'
import './photoTiles.scss'

export const PhotoTiles = ({ label, tiles, max = 0, hint, problem, onAdd, onRemove, onAgain }: PhotoTilesProps) => {
  const pictures = tiles.flatMap(({ kind, preview }) => (kind === 'picture' ? [preview] : []))
  return (
    <View className='photos' {...role('group', label)}>
      <Text className='field__label'>{label}</Text>
      <View className='photos__tiles'>
        {tiles.map(({ key, preview, kind, state, share, problem: why, again }, at) => (
          <View key={key} className={`photos__tile is-${state}`}>
            {kind === 'picture' ? (
              <Tap
                className='photos__look'
                label={`查看第 ${at + 1} 张`}
                onTap={() => void previewImage({ current: preview, urls: pictures })}
              >
                <Image className='photos__picture' src={preview} mode='aspectFill' />
              </Tap>
            ) : (
              <Tap className='photos__look' label={`打开第 ${at + 1} 张`} onTap={() => void openPaper(preview)}>
                <Icon name='doc' size={24} />
              </Tap>
            )}
            {state === 'sending' && <Text className='photos__share'>{share > 0 ? percent(share) : '上传中'}</Text>}
            {state === 'kept' && <Text className='photos__share'>先存着</Text>}
            {state === 'failed' && <Text className='photos__problem'>{why}</Text>}
            {state === 'failed' && again && (
              <Tap className='photos__again' label={`${againWord(onRemove)}第 ${at + 1} 张`} onTap={() => onAgain(key)}>
                <Text>{againWord(onRemove)}</Text>
              </Tap>
            )}
            {onRemove && (
              <Tap className='photos__remove' label={`删除第 ${at + 1} 张`} onTap={() => onRemove(key)}>
                <Icon name='x' size={12} />
              </Tap>
            )}
          </View>
        ))}
        {onAdd && tiles.length < max && (
          <Tap className='photos__add' label={`添加${label} ${tiles.length}/${max}`} onTap={onAdd}>
            <Icon name='camera' size={24} />
            <Text>
              {tiles.length}/{max}
            </Text>
          </Tap>
        )}
      </View>
      {(problem ?? hint) && <Text className={problem ? 'field__problem' : 'field__hint'}>{problem ?? hint}</Text>}
    </View>
  )
}

/** WeChat shows a paper from a file of its own. */
const openPaper = (url: string) =>
  downloadFile({ url })
    .then(({ tempFilePath }) => openDocument({ filePath: tempFilePath, fileType: 'pdf' }))
    .catch(() => toasts.show('没能打开，请稍后再试', { tone: 'danger' }))
