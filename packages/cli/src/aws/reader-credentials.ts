import { fromNodeProviderChain } from "@aws-sdk/credential-providers"

/** How long a laptop waits for the metadata service of a machine in AWS that it is not. */
const metadataTimeoutMs = 1000

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
  return once(fromNodeProviderChain({ ...(profile && { profile }), maxRetries: 0, timeout: metadataTimeoutMs }))
}

/** Three clients ask; where there are no credentials, that is found out once. */
function once<Value>(find: () => Promise<Value>): () => Promise<Value> {
  let found: Promise<Value> | undefined
  return () => {
    found ??= find()
    return found
  }
}
