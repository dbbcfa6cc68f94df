import { Input, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Icon } from './Icon'
import { type SearchBarProps, typing } from './searchProps'
import { Tap } from './Tap'
import './search.scss'

export const SearchBar = ({ placeholder, initial = '', onSearch, autoFocus = false }: SearchBarProps) => {
  const latest = useRef(onSearch)
  latest.current = onSearch
  const [tell] = useState(() => typing((text) => latest.current(text)))
  const [text, setText] = useState(initial)
  return (
    <View className='search'>
      <Icon name='search' size={16} />
      <Input
        className='search__input'
        ariaLabel={placeholder}
        placeholder={placeholder}
        placeholderClass='field__placeholder'
        value={text}
        focus={autoFocus}
        confirmType='search'
        onInput={({ detail }) => {
          setText(detail.value)
          tell.soon(detail.value)
        }}
        onConfirm={({ detail }) => tell.now(detail.value)}
      />
      {text && (
        <Tap
          className='search__clear'
          label='清空'
          onTap={() => {
            setText('')
            tell.now('')
          }}
        >
          <Icon name='x' size={16} />
        </Tap>
      )}
    </View>
  )
}
