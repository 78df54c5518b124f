import { fromNodeProviderChain } from "@aws-sdk/credential-providers"

type Env = Readonly<Record<string, string | undefined>>

/** Credentials for reading: AWS's default chain, with the keys and the profile of this environment first. */
export function readerCredentials(env: Env): ReturnType<typeof fromNodeProviderChain> {
  const profile = env.AWS_PROFILE
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  } = env
  if (!profile && accessKeyId && secretAccessKey) {
    return async () => ({ accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) })
  }
  return fromNodeProviderChain({ ...(profile && { profile }), maxRetries: 0, timeout: 1000 })
}
