/** @jest-environment node */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { build } from 'esbuild'
import { packaged } from './packaged'
import { faults, type Resource, type Template } from './template'
import { unzipped } from './zip'

/** Minified bytes that a Lambda's start can bear (performance.md); the few that carry more say so here. */
const mostBytes = 450_000
const larger: Record<string, number> = {
  saveProduct: 900_000 /* the pinyin of every character, so that no search carries it */,
  saveParty: 550_000 /* the names of all divisions, so that no page carries them */,
  foundChannel: 550_000,
  exportStatement: 1_600_000 /* what sets type and writes spreadsheets, and S3's client, so that no other statement carries them */,
  confirmUpload: 500_000 /* S3's client, so that nobody else who takes a file carries it */,
  onCodeBatchIssued: 500_000 /* S3's client */,
  onLabelsWanted: 1_300_000 /* what sets type, and S3's client; a job, for whose start nobody waits */,
  openDealerSign: 600_000 /* S3's client, asleep until WeChat asks for its file */,
  proveHost: 550_000 /* S3's client; asked by WeChat once in a long while */,
}

/** The relay alone may put events on the bus, so it alone has a role beside its capability's. */
const ownRole: Record<string, string> = { relayEvents: 'relayRole' }
/** Where only the local runtime, tests and benches live. */
const notShipped = /functions\/(local|testing|bench|deploy)\//

const out = mkdtempSync(join(tmpdir(), 'artifacts-'))
let template: Template
let texts: { file: string; text: string }[]
let bundles: { name: string; path: string; code: string }[]

beforeAll(() => {
  const made = packaged('.', out)
  template = made.stacks.find(({ file }) => file.includes('update'))!.template
  texts = made.texts
  bundles = made.zips.flatMap((zip) =>
    unzipped(zip.path)
      // Beside its bundle, a Lambda that prints carries its font.
      .filter(({ name }) => name.endsWith('.mjs'))
      .map(({ name, content }) => ({ name: zip.name, path: name, code: content.toString('utf8') })),
  )
}, 240_000)

afterAll(() => rmSync(out, { recursive: true }))

const ofType = (type: string) => Object.entries(template.Resources).filter(([, { Type }]) => Type === type)
const lambdas = () =>
  ofType('AWS::Lambda::Function').map(([, { Properties }]) => {
    const [, capability, name] = /^functions\/(\w+)\/(\w+)\.handler$/.exec(Properties.Handler)!
    return { name: name!, capability: capability!, role: Properties.Role['Fn::GetAtt'][0] as string, env: Properties.Environment.Variables }
  })
const statements = ({ Properties }: Resource) =>
  [Properties.PolicyDocument, ...(Properties.Policies ?? []).map((policy: { PolicyDocument: object }) => policy.PolicyDocument)].flatMap(
    (document) => document?.Statement ?? [],
  )
const allowing = (action: RegExp) =>
  [...ofType('AWS::IAM::Role'), ...ofType('AWS::IAM::ManagedPolicy')]
    .filter(([, resource]) => statements(resource).some(({ Action }) => [Action].flat().some((one: string) => action.test(one))))
    .map(([id]) => id)

describe('the package', () => {
  it('is a template without faults', () => {
    expect(faults(template)).toEqual([])
  })

  it('holds one bundle per function, of its own file', () => {
    expect(bundles.map(({ path }) => path).sort()).toEqual(
      lambdas()
        .map(({ capability, name }) => `functions/${capability}/${name}.mjs`)
        .sort(),
    )
  })

  it('keeps every bundle small', () => {
    const sizes = bundles.map(({ name, code }) => ({ name, bytes: Buffer.byteLength(code) })).sort((a, b) => b.bytes - a.bytes)
    const listed = sizes.map(({ name, bytes }) => `${(bytes / 1000).toFixed(1).padStart(8)} KB  ${name}`).join('\n')
    const tooLarge = sizes.filter(({ name, bytes }) => bytes > (larger[name] ?? mostBytes)).map(({ name }) => name)
    if (tooLarge.length) throw new Error(`too large: ${tooLarge.join(', ')} (at most ${mostBytes / 1000} KB)\n${listed}`)
    console.info(`largest bundles\n${listed.split('\n').slice(0, 5).join('\n')}`)
  })

  it('every bundle starts, offers its handler and signs with what Lambda gives it', () => {
    const folder = mkdtempSync(join(out, 'code-'))
    for (const { name, code } of bundles) writeFileSync(join(folder, `${name}.mjs`), code)
    const variables = Object.assign({}, ...lambdas().map(({ env }) => env)) as Record<string, unknown>
    const env = {
      ...Object.fromEntries(Object.keys(variables).map((name) => [name, 'given'])),
      CODE_KEYS: JSON.stringify({ 1: Buffer.alloc(32).toString('base64') }),
      ...{ AWS_REGION: 'nowhere', AWS_ACCESS_KEY_ID: 'WHO', AWS_SECRET_ACCESS_KEY: 'HOW', AWS_SESSION_TOKEN: 'UNTIL' },
    }
    const args = ['functions/deploy/startBundles.mjs', folder, ...bundles.map(({ name }) => name)]
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env })
    if (status !== 0) throw new Error(stderr)
    expect(JSON.parse(stdout.trim().split('\n').at(-1)!)).toEqual({
      withoutHandler: [],
      relayed: { batchItemFailures: [] },
      signature: expect.stringContaining('Credential=WHO/'),
    })
  })

  it('carries nothing of the local runtime, the tests or the benches', async () => {
    const entryPoints = lambdas().map(({ capability, name }) => `functions/${capability}/${name}.ts`)
    const { metafile } = await build({
      entryPoints,
      bundle: true,
      write: false,
      metafile: true,
      outdir: 'x',
      platform: 'node',
      format: 'esm',
      packages: 'external',
    })
    const sources = Object.keys(metafile.inputs)
    expect(sources).toContain('functions/platform/table.ts')
    expect(sources.filter((path) => notShipped.test(path))).toEqual([])
    const everything = [
      ...texts.map(({ file, text }) => ({ name: file, text })),
      ...bundles.map(({ name, code }) => ({ name, text: code })),
    ]
    expect(
      everything.filter(({ text }) => /["'`/ ]\/local\//.test(text) || text.includes('functions/local')).map(({ name }) => name),
    ).toEqual([])
  })
})

describe('permissions', () => {
  it("every Lambda has its capability's role", () => {
    for (const { name, capability, role } of lambdas()) expect({ name, role }).toEqual({ name, role: ownRole[name] ?? `${capability}Role` })
  })

  it('only the relay publishes', () => {
    expect(allowing(/^(events:.*|\*)$/)).toEqual(['relayRole'])
  })

  it('nobody may scan the table, and platform may not write to it', () => {
    expect(allowing(/^dynamodb:(\*|Scan|PartiQL.*|DeleteTable|UpdateTable)$/)).toEqual([])
    expect(allowing(/^dynamodb:(Put|Update|Delete)Item$/)).toEqual(['Writes'])
    expect(template.Resources.platformRole?.Properties.ManagedPolicyArns).not.toContainEqual({ Ref: 'Writes' })
  })

  it('secrets go to their capability, or a Lambda that is named, alone, and as references', () => {
    const holders: Record<string, string[]> = {
      TOKEN_PRIVATE_KEY: ['identity', 'consumers'],
      WECHAT_SECRET: ['identity', 'consumers', 'payments'],
      WECHAT_PAY_PRIVATE_KEY: ['payments'],
      WECHAT_PAY_V3_KEY: ['payments'],
      KUAIDI100_KEY: ['carriers'],
      KUAIDI100_SALT: ['carriers'],
      // Of what is reported, whether it is a code of ours.
      CODE_KEYS: ['codes', 'reportCode'],
    }
    for (const { name, capability, env } of lambdas())
      for (const [key, value] of Object.entries(env).filter(([key]) => key in holders)) {
        const allowed = holders[key]!.some((holder) => holder === capability || holder === name)
        expect({ name, key, allowed }).toEqual({ name, key, allowed: true })
        expect(value).toMatch(/^\{\{resolve:secretsmanager:qudaotong\/dev:SecretString:\w+\}\}$/)
      }
  })

  it('every Lambda is given what its code asks for, and no secret that it does not ask for', () => {
    const names = [
      'TABLE_NAME',
      'BUS_NAME',
      'BUCKET_NAME',
      'STAGE',
      'TOKEN_PUBLIC_KEY',
      'TOKEN_PRIVATE_KEY',
      'WECHAT_BASE_URL',
      'WECHAT_APPID',
      'WECHAT_SECRET',
      'CODE_KEYS',
      'CODE_STEM',
      'GS1_PREFIX',
      ...['BASE_URL', 'MCHID', 'SERIAL', 'PRIVATE_KEY', 'V3_KEY', 'PUBLIC_KEY_ID', 'PUBLIC_KEY', 'NOTIFY_URL'].map(
        (part) => `WECHAT_PAY_${part}`,
      ),
      ...['BASE_URL', 'KEY', 'SALT', 'CALLBACK_URL'].map((part) => `KUAIDI100_${part}`),
    ]
    for (const { name, env } of lambdas()) {
      const { code } = bundles.find((bundle) => bundle.name === name)!
      const asked = names.filter((variable) => code.includes(variable))
      expect({ name, missing: asked.filter((variable) => !(variable in env)) }).toEqual({ name, missing: [] })
      const needless = Object.keys(env).filter(
        (variable) => /PRIVATE|WECHAT|KUAIDI100|CODE_KEYS/.test(variable) && !asked.includes(variable),
      )
      expect({ name, needless }).toEqual({ name, needless: [] })
    }
  })

  it('the table outlives its stack, keeps a stream and can be restored', () => {
    expect(template.Resources.Table).toMatchObject({
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      },
    })
  })
})
