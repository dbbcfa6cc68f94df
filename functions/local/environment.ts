import { kuaidiValues } from './kuaidi100/values'
import { type PayKeys, payValues } from './wechatPay/keys'

type Values = Record<string, string>

/** What the cloud keeps in its secret store has these values here; a WECHAT_... variable of the shell wins, to try the real service. */
export function localValues(url: string, tokenKeys: Values): Values {
  const { WECHAT_BASE_URL = `${url}/local/wechat`, WECHAT_APPID = 'wxlocal0000000000', WECHAT_SECRET = 'local' } = process.env
  // One process here serves what the cloud spreads over many, and nothing ends it after ten seconds.
  return { ...tokenKeys, ...codeValues(url), WECHAT_BASE_URL, WECHAT_APPID, WECHAT_SECRET, TABLE_PATIENCE_MS: '60000' }
}

/** Item codes of this machine: they prove nothing elsewhere, and open on this machine's own address. */
export const codeValues = (url: string): Values => ({
  CODE_KEYS: JSON.stringify({ 1: Buffer.from('local codes prove nothing at all').toString('base64') }),
  CODE_STEM: url,
  GS1_PREFIX: '6901234',
})

/** What signs and checks on this machine: no key of any account. */
export const localKeys = { accessKeyId: 'local', secretAccessKey: 'local' }

/** WeChat Pay and 快递100 are played by this process too; a variable of the shell of the same name wins, to try the real ones. */
export function outsideValues(url: string, keys: PayKeys): Values {
  const ours = {
    ...payValues(keys, `${url}/local/wechat-pay`, `${url}/wechat-pay/notifications`),
    ...kuaidiValues(`${url}/local/kuaidi100`, `${url}/carriers/kuaidi100/push`),
  }
  return Object.fromEntries(Object.entries(ours).map(([name, value]) => [name, process.env[name] ?? value]))
}

/** Points the AWS SDK at this process and its engine. */
export const sdkValues = (engineUrl: string, busUrl: string, s3Url: string): Values => ({
  AWS_ENDPOINT_URL_DYNAMODB: engineUrl,
  AWS_ENDPOINT_URL_DYNAMODB_STREAMS: engineUrl,
  AWS_ENDPOINT_URL_EVENTBRIDGE: busUrl,
  AWS_ENDPOINT_URL_S3: s3Url,
  AWS_REGION: 'local',
  AWS_ACCESS_KEY_ID: localKeys.accessKeyId,
  AWS_SECRET_ACCESS_KEY: localKeys.secretAccessKey,
  // It would be said at every start, of a version that the deployed Lambdas do not run on.
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  POWERTOOLS_LOG_LEVEL: process.env.POWERTOOLS_LOG_LEVEL ?? 'WARN',
})

/** Gives this process the Lambdas' environment, and takes from it what would lead the SDK to a real account. */
export function takeEnvironment(env: Values, taker: NodeJS.ProcessEnv = process.env): Values {
  for (const name of ['AWS_PROFILE', 'AWS_SESSION_TOKEN', 'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS']) delete taker[name]
  Object.assign(taker, env)
  return env
}
