import { useState } from 'react'
import { Icon } from './Icon'
import { Modal } from './Modal'
import { againWord, type PhotoTilesProps, percent, type Tile } from './photoProps'
import { role } from './role'
import { Tap } from './Tap'
import './field.scss'
import './photoTiles.scss'

/** Photos side by side: how far each is, a larger look at each, and room for one more. */
export const PhotoTiles = ({ label, tiles, max = 0, hint, problem, onAdd, onRemove, onAgain }: PhotoTilesProps) => {
  const [open, setOpen] = useState<Tile>()
  return (
    <div className='photos' {...role('group', label)}>
      <span className='field__label'>{label}</span>
      <div className='photos__tiles'>
        {tiles.map((tile, at) => (
          <OneTile
            key={tile.key}
            {...{ tile, onAgain }}
            {...(onRemove && { onRemove })}
            name={`第 ${at + 1} 张`}
            onOpen={() => setOpen(tile)}
          />
        ))}
        {onAdd && tiles.length < max && (
          <Tap className='photos__add' label={`添加${label} ${tiles.length}/${max}`} onTap={onAdd}>
            <Icon name='camera' size={24} />
            <span>
              {tiles.length}/{max}
            </span>
          </Tap>
        )}
      </div>
      {(problem ?? hint) && (
        <span className={problem ? 'field__problem' : 'field__hint'} role={problem ? 'alert' : undefined}>
          {problem ?? hint}
        </span>
      )}
      <Modal shape='sheet' title={label} open={open !== undefined} onClose={() => setOpen(undefined)}>
        <div className='photos__large'>{open && <img src={open.preview} alt={label} />}</div>
        <Tap className='photos__close' onTap={() => setOpen(undefined)}>
          关闭
        </Tap>
      </Modal>
    </div>
  )
}

interface OneTileProps extends Pick<PhotoTilesProps, 'onRemove' | 'onAgain'> {
  tile: Tile
  name: string
  onOpen: () => void
}

const OneTile = ({ tile: { key, preview, kind, state, share, problem, again }, name, onOpen, onRemove, onAgain }: OneTileProps) => (
  <div className={`photos__tile is-${state}`}>
    {kind === 'picture' ? (
      <Tap className='photos__look' label={`查看${name}`} opens='dialog' onTap={onOpen}>
        <img src={preview} alt='' />
      </Tap>
    ) : (
      // Without an address it is no link yet, and could not be named.
      <a
        className='photos__look'
        href={preview || undefined}
        target='_blank'
        rel='noreferrer'
        aria-label={`打开${name}`}
        {...(!preview && { role: 'link', 'aria-disabled': true })}
      >
        <Icon name='doc' size={24} />
      </a>
    )}
    {state === 'sending' && (
      <span
        className='photos__share'
        role='progressbar'
        aria-label={`${name}上传中`}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
      >
        {percent(share)}
      </span>
    )}
    {state === 'kept' && <span className='photos__share'>先存着</span>}
    {state === 'failed' && (
      <span className='photos__problem' role='alert'>
        {problem}
      </span>
    )}
    {state === 'failed' && again && (
      <Tap className='photos__again' label={`${againWord(onRemove)}${name}`} onTap={() => onAgain(key)}>
        {againWord(onRemove)}
      </Tap>
    )}
    {onRemove && (
      <Tap className='photos__remove' label={`删除${name}`} onTap={() => onRemove(key)}>
        <Icon name='x' size={12} />
      </Tap>
    )}
  </div>
)
