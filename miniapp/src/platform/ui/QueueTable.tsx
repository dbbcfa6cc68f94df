import { useEffect, useRef } from 'react'
import { Checkbox } from './Choices'
import { Icon } from './Icon'
import { QueueCards } from './QueueCards'
import { type Column, neighbour, type QueueTableProps, toggled } from './queueProps'
import { useKeys } from './useKeys'
import { useDesk } from './useWide'
import './queueTable.scss'

/** Rows to work through: a plain table on a desk (J K to move, X to pick, Enter to open), cards on a phone. */
export const QueueTable = <Row,>(props: QueueTableProps<Row>) => (useDesk() ? <Table {...props} /> : <QueueCards {...props} />)

function Table<Row>(props: QueueTableProps<Row>) {
  const { label, rows, idOf, columns, focus, onFocus, picked, onPick, fixed, onOpen, foot } = props
  const ids = rows.map(idOf)
  const open = rows.filter((row) => !fixed?.(row)).map(idOf)
  const pick = (id: string) => picked && open.includes(id) && onPick?.(toggled(picked, id))
  const move = (way: 1 | -1) => {
    const next = neighbour(ids, focus, way)
    if (next) onFocus?.(next)
  }
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    arrowdown: () => move(1),
    arrowup: () => move(-1),
    x: () => void (focus && pick(focus)),
    enter: () => {
      const row = rows.find((one) => idOf(one) === focus)
      if (row) onOpen?.(row)
    },
  })
  const all = picked && open.length > 0 && open.every((id) => picked.has(id))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by Tab, also where no row has a button.
    <section className='queue' tabIndex={0} aria-label={`${label}的表`}>
      <table className='queue__table' aria-label={label}>
        <thead>
          <tr>
            {picked && (
              <th className='queue__pick'>
                <Checkbox
                  bare
                  label='全选这一页'
                  on={all ? true : picked.size > 0 ? 'mixed' : false}
                  onChange={() => onPick?.(new Set(all ? [] : open))}
                />
              </th>
            )}
            {columns.map((column) => (
              <Head key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={idOf(row)} {...props} row={row} onPickRow={() => pick(idOf(row))} />
          ))}
        </tbody>
      </table>
      {foot}
    </section>
  )
}

function Head<Row>({ column: { title, right, width, spare, sort } }: { column: Column<Row> }) {
  const order = sort?.on === 'up' ? 'ascending' : sort?.on === 'down' ? 'descending' : undefined
  // A head without words is none.
  if (!title) return <td className={spare ? 'is-spare' : ''} style={width ? { width } : undefined} />
  return (
    <th className={`${right ? 'is-right' : ''} ${spare ? 'is-spare' : ''}`} style={width ? { width } : undefined} aria-sort={order}>
      {sort ? (
        <button type='button' className='tap queue__sort' onClick={sort.toggle}>
          {title}
          <Icon name={sort.on === 'up' ? 'up' : sort.on === 'down' ? 'down' : 'sort'} size={12} />
        </button>
      ) : (
        title
      )}
    </th>
  )
}

type LineProps<Row> = QueueTableProps<Row> & { row: Row; onPickRow: () => void }

function Line<Row>({ row, columns, idOf, nameOf, focus, onFocus, picked, fixed, onOpen, onPickRow }: LineProps<Row>) {
  const id = idOf(row)
  const line = useRef<HTMLTableRowElement>(null)
  const here = id === focus
  useEffect(() => {
    if (here) line.current?.scrollIntoView?.({ block: 'nearest' })
  }, [here])
  const go = () => {
    onFocus?.(id)
    onOpen?.(row)
  }
  return (
    <tr
      ref={line}
      className={`${here ? 'is-here' : ''} ${onFocus || onOpen ? 'is-open' : ''}`}
      aria-current={here || undefined}
      onClick={go}
    >
      {picked && (
        <td className='queue__pick'>
          <Checkbox bare label={`选 ${nameOf(row)}`} on={picked.has(id)} off={fixed?.(row) ?? false} onChange={onPickRow} />
        </td>
      )}
      {columns.map((column) => (
        <td key={column.key} className={`${column.right ? 'is-right' : ''} ${column.spare ? 'is-spare' : ''}`}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  )
}
