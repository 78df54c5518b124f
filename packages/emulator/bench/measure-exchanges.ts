import type { ExchangeJob, ExchangeTarget } from "./exchange-target.ts"
import { postCognito, postSts } from "./post.ts"

const IN_FLIGHT = 16
const LOGIN = "token.actions.githubusercontent.com"

/** Does one exchange per job, several at a time, and gives exchanges per second. */
export async function measureExchanges(target: ExchangeTarget): Promise<number> {
  const start = performance.now()
  const waiting = [...target.jobs]
  const worker = async (): Promise<void> => {
    for (let job = waiting.pop(); job; job = waiting.pop()) await exchange(target, job)
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker))
  return (target.jobs.length / (performance.now() - start)) * 1000
}

async function exchange(
  { url, poolId, roleArn }: ExchangeTarget,
  { token, roleSessionName }: ExchangeJob,
): Promise<void> {
  const Logins = { [LOGIN]: token }
  const { IdentityId } = await postCognito(url, "GetId", { IdentityPoolId: poolId, Logins })
  const { Token } = await postCognito(url, "GetOpenIdToken", { IdentityId, Logins })
  const xml = await postSts(url, {
    Action: "AssumeRoleWithWebIdentity",
    RoleArn: roleArn,
    RoleSessionName: roleSessionName,
    WebIdentityToken: String(Token),
  })
  if (!xml.includes("<SecretAccessKey>")) throw new Error("The exchange gave no credentials")
}
