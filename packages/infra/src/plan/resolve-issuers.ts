import type { Issuer, Owner } from "../issuers/issuer.ts"
import type { IssuerProfile } from "../issuers/issuer-profile.ts"
import { openTo } from "../issuers/open-to.ts"
import { partitionOf } from "../issuers/partition-of.ts"
import { profileOf } from "../issuers/profile-of.ts"
import { textsOf } from "../issuers/texts-of.ts"
import type { AccessModel, IssuerModel } from "../model/access-model.ts"

/** The audiences of the two ways to a role: with a pool, and without. */
const audiences = ["cognito-identity.amazonaws.com", "sts.amazonaws.com"]

/** The issuers of a model, still without tags. */
export function resolveIssuers({ issuers, pool }: AccessModel): readonly Omit<Issuer, "mapping">[] {
  const partition = partitionOf(pool.region).name
  return Object.entries(issuers).flatMap(([name, issuer]) => {
    const profile = profileOf(name, issuer)
    return profile
      ? [resolveIssuer(name, issuer, { profile, providers: `arn:${partition}:iam::${pool.account}:oidc-provider` })]
      : []
  })
}

interface IssuerFacts {
  readonly profile: IssuerProfile
  readonly providers: string
}

function resolveIssuer(
  name: string,
  issuer: IssuerModel,
  { profile, providers }: IssuerFacts,
): Omit<Issuer, "mapping"> {
  const url = profile.url(issuer)
  const login = url.replace("https://", "")
  const ownAudience = profile.ownAudience?.(issuer)
  const owner = ownerOf(issuer, profile)
  return {
    name,
    url,
    login,
    arn: `${providers}/${login}`,
    audiences: issuer.audiences ?? [...audiences, ...(ownAudience === undefined ? [] : [ownAudience])],
    isAdopted: issuer.provider === "adopt",
    openTo: openTo(url),
    subject: profile.subject ?? [],
    ...(owner && { owner }),
    ...(profile.claims && { claims: profile.claims }),
  }
}

function ownerOf(issuer: IssuerModel, { owners }: IssuerProfile): Owner | undefined {
  const [first] = owners.flatMap(({ key, claim }) => {
    const values = issuer[key]
    return values === undefined ? [] : [{ claim, values: textsOf(values) }]
  })
  return first
}
