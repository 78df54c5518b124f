// https://docs.aws.amazon.com/eks/latest/userguide/iam-roles-for-service-accounts.html

import { isRecord } from "../../is-record.ts"
import type { CiClaims } from "../ci-claims.ts"
import type { CiProfile } from "../ci-profile.ts"
import { inRotatedFile } from "../delivery/in-rotated-file.ts"
import { stableHex } from "../stable-hex.ts"
import { stableUuid } from "../stable-uuid.ts"

/** A pod of a cluster in EKS, whose service account has a role; set `AWS_ROLE_ARN` yourself. */
export const kubernetes: CiProfile = {
  issuer: () => `https://oidc.eks.us-east-1.amazonaws.com/id/${stableHex("eks acme", 32).toUpperCase()}`,
  claims: kubernetesClaims,
  audience: () => "sts.amazonaws.com",
  audienceIsList: true,
  times: { lifetimeSeconds: 86_400, notBeforeLeadSeconds: 0 },
  hasTokenId: true,
  documents: { keysPath: "/keys" },
  env: () => ({ KUBERNETES_SERVICE_HOST: "10.100.0.1", KUBERNETES_SERVICE_PORT: "443" }),
  deliver: (tokens) =>
    inRotatedFile(tokens, {
      variable: "AWS_WEB_IDENTITY_TOKEN_FILE",
      path: "/var/run/secrets/eks.amazonaws.com/serviceaccount/token",
    }),
}

function kubernetesClaims(given: CiClaims): CiClaims {
  const details = { ...podDetails(), ...givenDetails(given) }
  const { namespace, serviceaccount } = details
  const account = isRecord(serviceaccount) ? serviceaccount.name : "builder"
  return { "kubernetes.io": details, sub: `system:serviceaccount:${namespace}:${account}` }
}

function podDetails(): Readonly<Record<string, unknown>> {
  return {
    namespace: "ci",
    node: { name: "ip-10-0-0-1.ec2.internal", uid: stableUuid("kubernetes node") },
    pod: { name: "build-7d4f9", uid: stableUuid("kubernetes pod") },
    serviceaccount: { name: "builder", uid: stableUuid("kubernetes builder") },
  }
}

function givenDetails(given: CiClaims): Readonly<Record<string, unknown>> {
  const { "kubernetes.io": details } = given
  return isRecord(details) ? details : {}
}
