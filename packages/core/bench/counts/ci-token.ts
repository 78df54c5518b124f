import { isRecord } from "../../src/is-record.ts"
import type { RefreshWorld } from "../../test/support/a-refresh-world.ts"

/** Asks GitHub's token endpoint, as the login function of somebody who uses the SDK alone would. */
export async function ciToken({ emulator, runtime }: RefreshWorld): Promise<string> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url = "", ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = runtime.env ?? {}
  const endpoint = new URL(url)
  endpoint.searchParams.set("audience", "cognito-identity.amazonaws.com")
  const answer = await emulator.fetch(endpoint, { headers: { authorization: `Bearer ${bearer}` } })
  const body: unknown = await answer.json()
  if (isRecord(body) && typeof body.value === "string") return body.value
  throw new Error(`the token endpoint answered ${answer.status} without a token`)
}
