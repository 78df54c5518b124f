/** An Amazon Cognito identity pool. */
export interface Pool {
  /** `<region>:<uuid>` */
  readonly id: string
  readonly arn: string
  readonly accountId: string
  readonly region: string
  readonly name: string
  readonly allowUnauthenticatedIdentities: boolean
  /** Tri-state: AWS treats a flag that was never set as allowed. */
  readonly allowClassicFlow?: boolean
  readonly openIdConnectProviderArns: readonly string[]
  readonly developerProviderName?: string
  /** Providers that are kept and described but whose tokens the emulator refuses: user pools, SAML, social logins. */
  readonly otherProviders?: OtherProviders
  tags: Readonly<Record<string, string>>
  /** Role ARNs by authentication state. */
  roles: { readonly authenticated?: string; readonly unauthenticated?: string }
  /** By provider ARN. */
  roleMappings: ReadonlyMap<string, RoleMapping>
  /** By provider ARN. */
  readonly principalTagMaps: Map<string, PrincipalTagMap>
  /** By identity id. */
  readonly identities: Map<string, Identity>
  /** Identity id by `loginKey(login, sub)`. */
  readonly identityIdByLogin: Map<string, string>
}

/** As the API spells them; unset members are absent. */
export interface OtherProviders {
  readonly SupportedLoginProviders?: Readonly<Record<string, string>>
  readonly SamlProviderARNs?: readonly string[]
  readonly CognitoIdentityProviders?: readonly object[]
}

export interface PrincipalTagMap {
  readonly useDefaults: boolean
  /** Tag key to claim name, the direction of the API. */
  readonly tags: Readonly<Record<string, string>>
}

export interface RoleMapping {
  readonly type: "Token" | "Rules"
  readonly ambiguousRoleResolution: "AuthenticatedRole" | "Deny"
  readonly rules: readonly RoleMappingRule[]
}

export interface RoleMappingRule {
  readonly claim: string
  readonly matchType: "Equals" | "Contains" | "StartsWith" | "NotEqual"
  readonly value: string
  readonly roleArn: string
}

export interface Identity {
  readonly id: string
  readonly poolId: string
  readonly created: Date
  /** `sub` by login name. */
  readonly logins: Map<string, string>
  /** The identity that took over this one's logins; this one is disabled then. */
  mergedInto?: string
}
