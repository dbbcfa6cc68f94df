/** What somebody asks who must not have it. */
export interface Foreign {
  what: string
  by: string
  input: object
  /**
   * `refused`: 403, or 404 where it must look as if it did not exist; `nothing`: 200 with nothing of others in it;
   * a code where the refusal is about something else that already stops it.
   */
  then?: 'nothing' | string
}

export interface EndpointCases {
  /** Who may, with what: proves that the same request is refused to others for who they are. */
  own?: { by: string; input: object; status?: number }
  foreign: Foreign[]
  /** Why there is no foreign id to try. */
  selfOnly?: string
}
export type Cases = Record<string, EndpointCases>

export const refused = (what: string, by: string, input: object, then?: string): Foreign => ({ what, by, input, ...(then && { then }) })
export const nothing = (what: string, by: string, input: object): Foreign => ({ what, by, input, then: 'nothing' })
export const cursor = (sortKey: string) => Buffer.from(sortKey).toString('base64url')
