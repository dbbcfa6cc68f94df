import { type Drawn, faint, path, rect, round, roundness, shadow, words } from './parts'

const bottleBody = 'M49 22h22v9c0 10 13 13 13 29v62a9 9 0 0 1-9 9H45a9 9 0 0 1-9-9V60c0-16 13-19 13-29z'
export const bottle = ({ shades: { base, dark, pale, ink }, label }: Drawn) =>
  shadow(30) +
  path(bottleBody, base) +
  path('M36 66h48v40H36z', pale) +
  path('M36 66h48v4H36zM36 102h48v4H36z', dark) +
  words(label, 93, 42, ink) +
  roundness(bottleBody) +
  rect(47.5, 9, 25, 14, dark, round(3)) +
  path('M52 11v10M57 11v10M62 11v10M67 11v10', 'none', " stroke='white' opacity='.35'")

const jugBody = 'M50 24h20l3 12c16 4 23 12 23 26v60a9 9 0 0 1-9 9H33a9 9 0 0 1-9-9V62c0-14 7-22 23-26z'
export const jug = ({ shades: { base, dark, pale, ink }, label }: Drawn) =>
  shadow(40) +
  path(jugBody, base) +
  path('M34 52c4-6 10-9 18-10M86 52c-4-6-10-9-18-10', 'none', ` stroke='%23${dark}' stroke-width='4' stroke-linecap='round'`) +
  rect(28, 70, 64, 40, pale, round(4)) +
  rect(28, 70, 64, 6, dark, round(3)) +
  words(label, 101, 58, ink) +
  roundness(jugBody) +
  rect(47, 10, 26, 15, dark, round(4))

const canBody = 'M42 16h36l4 10v96l-4 9H42l-4-9V26z'
export const can = ({ shades: { base, pale, on }, label }: Drawn) =>
  shadow(26) +
  path(canBody, base) +
  `<circle cx='60' cy='53' r='17' fill='%23${pale}' opacity='.9'/>` +
  `<circle cx='60' cy='55' r='12' fill='%23${base}'/><circle cx='56' cy='51' r='4' fill='%23${pale}' opacity='.6'/>` +
  path('M60 46c2-8 9-10 15-8-2 7-8 10-15 8z', '4c9a57') +
  words(label, 97, 42, on) +
  path('M38 106h44v4H38z', pale, faint(0.7)) +
  roundness(canBody) +
  path('M42 16h36l4 10H38zM38 122h44l-4 9H42z', 'ccd4d3') +
  "<ellipse cx='60' cy='15.5' rx='18' ry='3.2' fill='%23dde3e2' stroke='%238b9694' stroke-width='.8'/>"

export const carton = ({ shades: { base, dark, pale, ink }, label }: Drawn) =>
  shadow(28) +
  path('M38 38l9-24h28l9 24v89a4 4 0 0 1-4 4H42a4 4 0 0 1-4-4z', 'f8faf7') +
  path('M38 38l9-24h28l9 24z', pale) +
  path('M47 8h28v9H47z', dark) +
  words(label, 68, 44, ink) +
  path('M38 92c14-14 32-14 46 0v35a4 4 0 0 1-4 4H42a4 4 0 0 1-4-4z', base) +
  path('M38 104c14-12 32-12 46 0', 'none', ` stroke='%23${pale}' stroke-width='3' opacity='.7'`) +
  "<circle cx='68' cy='27' r='5' fill='white'/>" +
  `<circle cx='68' cy='27' r='3' fill='%23${dark}'/>` +
  path('M72 38h12v89a4 4 0 0 1-4 4h-8z', 'black', faint(0.1))

const cupBody = 'M34 36h52l-6 90a5 5 0 0 1-5 5H45a5 5 0 0 1-5-5z'
export const cup = ({ shades: { base, dark, pale, ink }, label }: Drawn) =>
  shadow(27) +
  path(cupBody, base) +
  path('M37 62h46l-3 36H40z', pale) +
  words(label, 88, 44, ink) +
  path('M40 108c8-5 12 3 20-1s12-4 20-1l-1 18a5 5 0 0 1-5 5H45a5 5 0 0 1-4-5z', dark, faint(0.35)) +
  roundness(cupBody) +
  rect(30, 26, 60, 11, dark, round(4)) +
  rect(36, 18, 48, 10, dark, round(5)) +
  path('M62 18l5-15h9', 'none', ` stroke='%23${base}' stroke-width='4' stroke-linecap='round'`)
