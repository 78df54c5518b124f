export interface OidcProviderArn {
  readonly accountId: string
  /** The provider's URL without scheme. */
  readonly login: string
}

/** Reads `arn:aws:iam::<account>:oidc-provider/<login>`; nothing for any other text. */
export function readOidcProviderArn(arn: string): OidcProviderArn | undefined {
  const match = /^arn:[\w-]+:iam::(\d{12}):oidc-provider\/([^*?\s]+)$/.exec(arn)
  const [, accountId, login] = match ?? []
  return accountId === undefined || login === undefined ? undefined : { accountId, login }
}
