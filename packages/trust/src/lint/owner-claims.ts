import type { IssuerKind } from "../claims/issuer-kind.ts"

interface OwnerClaims {
  /** Claims that say whose job it is, by an id that never changes hands. */
  readonly ids: readonly string[]
  /** Claims that say it by a name, and what a value needs for it. A `*` is where the first wildcard stands. */
  readonly names: Readonly<Record<string, RegExp>>
}

const whole = /^[^*]+$/
const path = /^[^/*]+\//

/** Per issuer: by which claims a policy can ask whose job it is. */
export const ownerClaims: Readonly<Record<Exclude<IssuerKind, "private">, OwnerClaims>> = {
  github: {
    ids: ["repository_owner_id", "repository_id", "enterprise_id"],
    names: {
      sub: /^repo:[^/:@*]+[/@]|(?:^|:)(?:repository|repository_owner|enterprise):[^:*]+(?:[/:]|$)/,
      repository: path,
      repository_owner: whole,
      enterprise: whole,
      workflow_ref: path,
    },
  },
  gitlab: {
    ids: ["namespace_id", "project_id"],
    names: { sub: /^project_path:[^/*]+\//, project_path: path, namespace_path: whole },
  },
  buildkite: {
    ids: ["organization_id", "pipeline_id"],
    names: { sub: /^organization:[^:*]+:/, organization_slug: whole },
  },
  shared: { ids: [], names: { sub: /^[^:*]+:[^:*]+:/ } },
}
