import { listProducts, saveProduct } from '@shared/catalog/api'
import type { CategoryId, Product } from '@shared/catalog/model'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../platform/call'
import { DeskTable } from '../../platform/desk/DeskTable'
import { ExportButton } from '../../platform/desk/ExportButton'
import type { ExportColumn } from '../../platform/desk/exportRows'
import { OnlyOnDesk } from '../../platform/desk/OnlyOnDesk'
import { useCategories } from '../../platform/desk/useCategories'
import { usePages } from '../../platform/desk/usePages'
import { usePlaces } from '../../platform/desk/usePlaces'
import { inCartons, packText } from '../../platform/formatting/cartons'
import { may } from '../../platform/may'
import { session } from '../../platform/session'
import { Page } from '../../platform/shell/Page'
import { Button } from '../../platform/ui/Button'
import { Cell, Facts } from '../../platform/ui/Cell'
import { Chips } from '../../platform/ui/Choices'
import { ProductPic } from '../../platform/ui/ProductPic'
import type { Column } from '../../platform/ui/queueProps'
import { SearchBar } from '../../platform/ui/SearchBar'
import { Tag } from '../../platform/ui/Tag'
import { Two } from '../../platform/ui/Two'
import { useKeys } from '../../platform/ui/useKeys'
import { useDesk } from '../../platform/ui/useWide'
import { ProductEditor } from './ProductEditor'
import './products.scss'

const usual = { q: '', category: '', open: '' }

const state = ({ onSale }: Product) => (onSale ? <Tag tone='success'>在售</Tag> : <Tag>停售</Tag>)

/** 商品 */
export function ProductsPage() {
  const desk = useDesk()
  const [place, change] = usePlaces(usual)
  const [focus, setFocus] = useState(place.open)
  const { categories, nameOf } = useCategories()
  const asked = { ...(place.q && { search: place.q }), ...(place.category && { categoryId: place.category as CategoryId }) }
  const read = (after: string | undefined) => call(listProducts, { ...asked, after })
  const list = usePages([listProducts.path, asked], read)
  const mayEdit = may(saveProduct, session.current())
  const product = list.rows?.find(({ skuId }) => skuId === place.open)
  const isNew = place.open === 'new'
  useKeys({ n: mayEdit ? () => change({ open: 'new' }) : undefined, escape: () => change({ open: '' }) })

  const columns: Column<Product>[] = [
    { key: 'pic', title: '图', width: 64, cell: ({ picture }) => <ProductPic picture={picture} size='row' /> },
    { key: 'name', title: '商品', cell: (one) => <Two first={one.name} second={packText(one.spec, one)} /> },
    {
      key: 'code',
      title: '编码',
      cell: ({ code, gtin }) => <Two first={<Text className='num'>{code}</Text>} second={gtin ?? '没有条码'} />,
    },
    { key: 'category', title: '品类', spare: true, cell: ({ categoryId }) => nameOf(categoryId) },
    { key: 'least', title: '起订', right: true, cell: (one) => inCartons(one.minQuantity, one) },
    { key: 'multiple', title: '倍数', right: true, spare: true, cell: (one) => inCartons(one.multiple, one) },
    { key: 'state', title: '状态', cell: state },
  ]
  const exported: ExportColumn<Product>[] = [
    { title: '编码', value: ({ code }) => code },
    { title: '条码', value: ({ gtin }) => gtin },
    { title: '名称', value: ({ name }) => name },
    { title: '规格', value: ({ spec }) => spec },
    { title: '品类', value: ({ categoryId }) => nameOf(categoryId) },
    { title: '整件装', kind: 'count', value: ({ packSize }) => packSize },
    { title: '起订倍数', kind: 'count', value: ({ multiple }) => multiple },
    { title: '起订量', kind: 'count', value: ({ minQuantity }) => minQuantity },
    { title: '单件', value: ({ unit }) => unit },
    { title: '状态', value: ({ onSale }) => (onSale ? '在售' : '停售') },
  ]
  const search = (
    <SearchBar
      key={place.q}
      slash={desk}
      placeholder='名称、编码、条码'
      initial={place.q}
      onSearch={(q) => q !== place.q && change({ q, open: '' })}
    />
  )
  return (
    <Page
      title='商品'
      place='products'
      sub={list.rows && `${list.rows.length}${list.hasNextPage ? '+' : ''} 种`}
      tools={
        <>
          {search}
          <ExportButton name='商品' columns={exported} page={read} />
          {mayEdit && (
            <Button kind='primary' size={32} icon='plus' keys='N' onTap={() => change({ open: 'new' })}>
              新建
            </Button>
          )}
        </>
      }
      below={!desk && <View className='desk-search'>{search}</View>}
      hints={[
        { keys: ['J', 'K'], does: '上下', short: true },
        { keys: ['↵'], does: '打开', short: true },
        ...(mayEdit ? [{ keys: ['N'], does: '新建', short: true }] : []),
      ]}
      panel={
        (product || isNew) &&
        (desk ? (
          <ProductEditor
            key={place.open}
            product={product}
            readOnly={!mayEdit}
            onClose={() => change({ open: '' })}
            onSaved={({ skuId }) => change({ open: isNew ? '' : skuId })}
          />
        ) : (
          <OnlyOnDesk title={product?.name ?? '新建商品'} onClose={() => change({ open: '' })}>
            {product && <ProductFacts product={product} category={nameOf(product.categoryId)} />}
          </OnlyOnDesk>
        ))
      }
    >
      <View className='desk-chips'>
        <Chips
          oneLine={!desk}
          label='品类'
          options={[
            { value: '', label: '全部' },
            ...categories.map(({ categoryId, name }) => ({ value: categoryId as string, label: name })),
          ]}
          value={place.category}
          onChange={(category) => change({ category, open: '' })}
        />
      </View>
      <DeskTable
        what='商品'
        label='商品'
        list={list}
        columns={columns}
        idOf={({ skuId }) => skuId}
        nameOf={({ name }) => name}
        focus={focus}
        onFocus={setFocus}
        onOpen={({ skuId }) => change({ open: skuId })}
        card={(one) => (
          <Cell
            art={<ProductPic picture={one.picture} size='row' />}
            title={one.name}
            note={`${one.code} · ${packText(one.spec, one)}`}
            value={state(one)}
            onTap={() => change({ open: one.skuId })}
          />
        )}
        none={
          place.q || place.category
            ? { title: '没找到这样的商品', text: '换个词，或看全部品类' }
            : { title: '还没有商品', text: desk ? '点右上角「新建」加第一种' : '在电脑上打开这一页，加第一种' }
        }
        end={(count) => `共 ${count} 种`}
      />
    </Page>
  )
}

const ProductFacts = ({ product, category }: { product: Product; category: string }) => (
  <Facts
    facts={[
      ['编码', product.code],
      ['条码', product.gtin ?? '没有'],
      ['规格', packText(product.spec, product)],
      ['品类', category],
      ['起订', `${inCartons(product.minQuantity, product)}，按 ${inCartons(product.multiple, product)}加`],
      ['状态', product.onSale ? '在售' : '停售'],
    ]}
  />
)
