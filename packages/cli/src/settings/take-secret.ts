import { type ExchangeSecretKind, type FromCognitoOptions, fromCognito } from "@claimbridge/core"

/** Makes an exchange as far as a token of this kind, and gives it. What comes after that is not asked. */
export async function takeSecret(options: FromCognitoOptions, kind: ExchangeSecretKind): Promise<string> {
  const taken: string[] = []
  const onSecret: FromCognitoOptions["onSecret"] = (secret) => {
    if (secret.kind !== kind) return
    taken.push(secret.value)
    throw new Error("this token is all that was asked for")
  }
  const provider = fromCognito({ ...options, onSecret })
  try {
    await provider()
  } catch (error) {
    if (taken.length === 0) throw error
  } finally {
    await provider.dispose()
  }
  return taken[0] ?? ""
}
