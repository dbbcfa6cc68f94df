import { getDealerSign } from '@shared/codes/api'
import { required } from '../platform/env'
import { http } from '../platform/http'
import { svgOf } from './labels/svg'

const stem = required('CODE_STEM').replace(/\/$/, '')

/** Drawn here, where the host is known and the maker of symbols stands already: the phone carries neither. */
export const handler = http(getDealerSign, async ({ actor: { party } }) => {
  const uri = `${stem}/d/${party.partyId}`
  return { dealerId: party.partyId, name: party.name, uri, svg: svgOf(uri) }
})
