import { Icon, type IconName, iconNames } from '../../platform/ui/Icon'
import { Show } from '../Show'

export const Icons = () => (
  <Show name='Icon'>
    <div className='show__icons'>
      {iconNames.map((name: IconName) => (
        <span key={name}>
          <span className='show__icon'>
            <Icon name={name} />
          </span>
          {name}
        </span>
      ))}
    </div>
  </Show>
)
