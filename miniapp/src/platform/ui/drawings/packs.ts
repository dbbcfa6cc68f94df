import { type Drawn, faint, path, rect, round, roundness, shadow, words } from './parts'

export const bag = ({ shades: { base, dark, pale, on }, label }: Drawn) =>
  shadow(38) +
  path('M24 16h72c-2 8-1 14 0 24 3 22 3 44 0 68-1 8-2 14 0 23H24c2-9 1-15 0-23-3-24-3-46 0-68 1-10 2-16 0-24z', base) +
  path('M24 16h72l-1 9H25zM25 122h70l1 9H24z', dark, faint(0.5)) +
  path('M30 17v7M38 17v7M46 17v7M54 17v7M62 17v7M70 17v7M78 17v7M86 17v7', 'none', " stroke='white' opacity='.4'") +
  words(label, 58, 60, on) +
  `<ellipse cx='58' cy='92' rx='25' ry='16' fill='%23${pale}' transform='rotate(-14 58 92)'/>` +
  `<ellipse cx='65' cy='96' rx='20' ry='12' fill='%23${dark}' opacity='.3' transform='rotate(10 65 96)'/>` +
  path('M24 16h15c-4 30-4 85 0 115H24c2-9 1-15 0-23-3-24-3-46 0-68 1-10 2-16 0-24z', 'white', faint(0.16)) +
  path('M96 16H85c5 30 5 85 0 115h11c-2-9-1-15 0-23 3-24 3-46 0-68-1-10-2-16 0-24z', 'black', faint(0.2))

export const pouch = ({ shades: { base, dark, pale, on, ink }, label }: Drawn) =>
  shadow(36) +
  path('M28 20h64l4 105a6 6 0 0 1-6 6H30a6 6 0 0 1-6-6z', base) +
  path('M28 20h64l.5 13h-65z', dark) +
  path('M30 27h60', 'none', ` stroke='%23${pale}' stroke-dasharray='2 2' opacity='.8'`) +
  `<circle cx='60' cy='92' r='26' fill='%23${pale}'/>` +
  `<ellipse cx='52' cy='89' rx='10' ry='6.5' fill='%23${base}' transform='rotate(-30 52 89)'/>` +
  `<ellipse cx='68' cy='94' rx='9' ry='6' fill='%23${ink}' opacity='.75' transform='rotate(35 68 94)'/>` +
  `<ellipse cx='56' cy='104' rx='8' ry='5' fill='%23${dark}' opacity='.6'/>` +
  words(label, 56, 58, on) +
  path('M28 20h13l-4 111h-7a6 6 0 0 1-6-6z', 'white', faint(0.14))

const jarBody = 'M36 38h48c6 3 8 8 8 14v68a11 11 0 0 1-11 11H39a11 11 0 0 1-11-11V52c0-6 2-11 8-14z'
export const jar = ({ shades: { base, dark, pale, ink }, label }: Drawn) =>
  shadow(34) +
  path(jarBody, base) +
  path('M28 66h64v42H28z', pale) +
  words(label, 93, 54, ink) +
  path('M28 66h64v4H28zM28 104h64v4H28z', dark) +
  roundness(jarBody) +
  rect(32, 20, 56, 19, dark, round(4)) +
  path('M40 22v15M50 22v15M60 22v15M70 22v15M80 22v15', 'none', " stroke='white' opacity='.3'")

export const box = ({ shades: { base, dark, pale, on, ink }, label }: Drawn) =>
  shadow(42) +
  rect(18, 44, 84, 87, base, round(4)) +
  path('M18 44l10-16h64l10 16z', dark) +
  path('M54 28h12l3 16v87H51V44z', pale) +
  path('M60 30c-5-14-24-14-21-3 1 5 12 4 21 3zm0 0c5-14 24-14 21-3-1 5-12 4-21 3z', pale, ` stroke='%23${ink}' stroke-width='1.5'`) +
  rect(26, 70, 68, 34, on === 'ffffff' ? 'fdfaf3' : dark, round(4)) +
  words(label, 94, 60, on === 'ffffff' ? ink : 'ffffff') +
  path('M92 44h10v83a4 4 0 0 1-4 4h-6z', 'black', faint(0.12))
