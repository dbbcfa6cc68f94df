import type { Endpoint } from '@shared/kernel/endpoint'
import { Kind } from '@shared/parties/roles'

const heads = ['operation', 'call', ...Kind.options, 'scope']

/** Who may call what, as the code enforces it (`http` asks the same definitions), as a Markdown table that also reads well as text. */
export function permissionTable(endpoints: Readonly<Record<string, Endpoint>>): string {
  const rows = Object.entries(endpoints).map(([name, { method, path, who }]) => [
    name,
    `${method} ${path}`,
    ...Kind.options.map((kind) => (who === 'anyone' ? 'anyone' : rolesIn(who[kind]))),
    who === 'anyone' ? '–' : who.scope,
  ])
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]!.length)))
  const line = (cells: readonly string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

const rolesIn = (roles: readonly string[] | 'any' | undefined) => (roles === undefined ? '–' : roles === 'any' ? 'any' : roles.join(' '))
