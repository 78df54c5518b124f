import type { Deployment, Emulator } from "@claimbridge/emulator"
import { childEnv } from "../exec/child-env.ts"

type Env = Readonly<Record<string, string | undefined>>

/** What finds the emulator, besides the variables of its two sides: the pool, when there is one, and the templates' outputs. */
export function deploymentVariables(deployments: readonly Deployment[]): Readonly<Record<string, string>> {
  const pools = deployments.flatMap((deployment) => deployment.pools)
  const [pool] = pools
  const outputs = deployments.flatMap((deployment) => Object.entries(deployment.outputs))
  return {
    ...(pool && pools.length === 1 && { CLAIMBRIDGE_IDENTITY_POOL_ID: pool.id }),
    ...Object.fromEntries(outputs.map(([name, value]) => [`CLAIMBRIDGE_OUTPUT_${name}`, value])),
  }
}

/** Keys that may do everything in an account of the emulator, and nothing elsewhere. */
export function administratorVariables(emulator: Emulator, accountId: string): Readonly<Record<string, string>> {
  const { accessKeyId, secretAccessKey } = emulator.adminCredentials(accountId)
  return { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey }
}

/** The environment of a command around which the emulator runs: without what leads to a real account. */
export function emulatedEnv(env: Env, variables: Readonly<Record<string, string>>): Env {
  const own = Object.fromEntries(
    Object.entries(childEnv(env, {})).filter(([name]) => !name.startsWith("AWS_ENDPOINT_URL_")),
  )
  return { ...own, ...variables, ...withoutProxy(env) }
}

/** The emulator is on this machine: no proxy can reach it. */
function withoutProxy(env: Env): Env {
  const isProxied = ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"].some(
    (name) => env[name],
  )
  if (!isProxied) return {}
  const hosts = [env.NO_PROXY ?? env.no_proxy, "127.0.0.1"].filter(Boolean).join(",")
  return { NO_PROXY: hosts, no_proxy: hosts }
}
