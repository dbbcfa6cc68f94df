/** The browser keeps it where it keeps downloads. */
export async function openPaper(url: string, name: string, _format: 'pdf' | 'xlsx') {
  const link = document.createElement('a')
  Object.assign(link, { href: url, download: name, target: '_blank', rel: 'noreferrer' })
  link.click()
}
