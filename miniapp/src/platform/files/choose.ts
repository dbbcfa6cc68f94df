import { headBytes } from '@shared/files/content'
import { type Chosen, chosen } from './chosen'
import { shrunk } from './shrink'

/** Lets somebody pick up to `count` photos or papers; none when they think better of it. */
export async function choose(count: number): Promise<Chosen[]> {
  const files = await picked(count > 1)
  return Promise.all(files.slice(0, count).map(made))
}

function picked(multiple: boolean): Promise<File[]> {
  return new Promise((resolve) => {
    const input = Object.assign(document.createElement('input'), { type: 'file', accept: 'image/*,application/pdf', multiple })
    input.onchange = () => resolve([...(input.files ?? [])])
    input.oncancel = () => resolve([])
    input.click()
  })
}

async function made(file: File): Promise<Chosen> {
  const body = await shrunk(file)
  return chosen(URL.createObjectURL(body), body, await body.slice(0, headBytes).arrayBuffer(), file.name)
}

export const forget = ({ preview }: Chosen) => URL.revokeObjectURL(preview)
