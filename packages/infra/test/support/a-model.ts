import { type AccessModel, type IssuerModel, parseAccessModel, type RoleModel } from "../../src/index.ts"

interface ModelParts {
  readonly pool?: object
  readonly issuer?: IssuerModel
  /** Of the one role, `deploy`. */
  readonly role?: RoleModel
  readonly rule?: object
  readonly also?: object
}

/** A sound model with one role, but for what the test changes. */
export function aModel({ pool, issuer, role, rule, also }: ModelParts = {}): AccessModel {
  return parseAccessModel({
    pool: { name: "ci", account: "111122223333", region: "eu-west-1", ...pool },
    issuers: { github: issuer ?? { owner: "octo-org", owner_id: "65" } },
    roles: {
      deploy: {
        allow: [{ issuer: "github", repository_id: "74", environment: "production", ...rule }],
        session_name: "{run_id}@{sha}",
        ...role,
      },
    },
    ...also,
  })
}
