import { PartyId } from '@shared/parties/model'

/** The dealer whose sign this is: its address as WeChat hands it over, or the id alone. */
export function dealerIn(text: string): PartyId | undefined {
  const [address = ''] = decoded(text).split(/[?#]/)
  return PartyId.safeParse(address.split('/').at(-1)).data
}

const decoded = (text: string) => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
