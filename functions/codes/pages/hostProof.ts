import { getObject } from '../../platform/objects'

/** The file by which WeChat sees that the host of a rule is ours; it lies in the bucket under `wechat/`. */
export async function hostProof(file: string): Promise<string | undefined> {
  const found = /^[\w-]{1,64}\.txt$/.test(file) ? await getObject(`wechat/${file}`) : undefined
  return found && Buffer.from(found.bytes).toString('utf8')
}
