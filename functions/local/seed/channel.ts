import { saveParty, saveStaff } from '@shared/parties/api'
import type { Client } from './client'
import { hq, type PartyKey, parties, partyIds, type SeedParty } from './data/parties'
import { leaderOf, type PersonKey, people, type SeedPerson } from './data/people'
import { type Stage, stage } from './stages'

const admin = leaderOf('hq')
const manager: PersonKey = 'hq-channel-manager'
const isLeader = ({ key, party }: SeedPerson) => key === leaderOf(party).key

/** Parties by how far they stand below HQ, since a party is opened below one that is there. */
function tiers(): SeedParty[][] {
  const depth = ({ parent }: SeedParty): number => (parent ? 1 + depth(parties.find(({ key }) => key === parent)!) : 0)
  return [1, 2, 3, 4].map((tier) => parties.filter((party) => depth(party) === tier)).filter(({ length }) => length > 0)
}

/** HQ with its people, the channel below it, who runs each party, and whom these employ. */
export function channelStages(client: Client): Stage[] {
  const employed = people.filter((person) => !isLeader(person))
  return [
    stage('headquarters', 1, [admin], () => client.found(admin)),
    stage(
      'people of headquarters',
      4,
      employed.filter(({ party }) => party === hq.key),
      (person) => hire(client, person, admin.key),
    ),
    ...tiers().map((tier) => stage('dealers and stores', 4, tier, (party) => open(client, party))),
    stage(
      'owners',
      4,
      people.filter((person) => isLeader(person) && person.party !== hq.key),
      (person) => hire(client, person, admin.key),
    ),
    stage(
      'people',
      4,
      employed.filter(({ party }) => party !== hq.key),
      (person) => hire(client, person, leaderOf(person.party).key),
    ),
  ]
}

/** Opened as active, since what is not said stays as it is; then what became of it. */
async function open(client: Client, party: SeedParty) {
  const { partyId, kind, name, division, parent, supplier, level, category, steps, repMayOrder, lifecycle } = party
  const ids = { parentId: idOf(parent), supplierId: idOf(supplier) }
  const input = { partyId, kind, name, division, level, category, steps, repMayOrder, ...ids }
  await client.call(manager, saveParty, input)
  if (lifecycle) await client.call(manager, saveParty, { ...input, lifecycle })
}
const idOf = (key: PartyKey | undefined) => key && partyIds[key]

/** Who has left was bound once too, so that it can be seen what becomes of their sign-in. */
async function hire(client: Client, person: SeedPerson, by: PersonKey) {
  const { staffId, name, party, disabled } = person
  const input = { staffId, partyId: partyIds[party], name, roles: [...person.roles], areas: [...person.areas] }
  const { bound } = await client.call(by, saveStaff, input)
  if (!bound) await client.bind(person, by)
  if (disabled) await client.call(by, saveStaff, { ...input, disabled })
}
