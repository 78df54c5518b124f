import { createRegistrarSecret } from "@claimbridge/issuer"
import { facts } from "./an-issuer.ts"
import { ask, posted } from "./ask.ts"
import type { Attack } from "./attack.ts"

/** On `POST /jobs` and `POST /jobs/<id>/finish`. */
export const registrationAttacks: readonly Attack[] = [
  {
    name: "a secret that is no registrar's",
    attack: ({ issuer }) => ask(issuer, "/jobs", posted(createRegistrarSecret().secret, { facts })),
    status: 401,
    code: "ERR_REGISTRAR_UNKNOWN",
  },
  {
    name: "a registrar's hash in place of its secret",
    attack: ({ issuer, options: { registrars } }) =>
      ask(issuer, "/jobs", posted(String(registrars[0]?.secretSha256), { facts })),
    status: 401,
    code: "ERR_REGISTRAR_UNKNOWN",
  },
  {
    name: "a fact that the schema doesn't have",
    attack: ({ issuer, secret }) =>
      ask(issuer, "/jobs", posted(secret, { facts: { ...facts, repository: "octo-org/octo-repo" } })),
    status: 400,
    code: "ERR_FACT_UNKNOWN",
  },
  {
    name: "the issuer's own claims as facts",
    attack: ({ issuer, secret }) =>
      ask(issuer, "/jobs", posted(secret, { facts: { ...facts, iss: "https://evil.example" } })),
    status: 400,
    code: "ERR_FACT_UNKNOWN",
  },
  {
    name: "a fact by the name of every object's parent",
    attack: ({ issuer, secret }) =>
      ask(issuer, "/jobs", posted(secret, '{"facts":{"folder":"a","job":"b","__proto__":{"build":1}}}')),
    status: 400,
    code: "ERR_FACT_UNKNOWN",
  },
  {
    name: "a fact inherited from every object",
    attack: ({ issuer, secret }) => ask(issuer, "/jobs", posted(secret, { facts: { ...facts, constructor: "x" } })),
    status: 400,
    code: "ERR_FACT_UNKNOWN",
  },
  {
    name: "a fixed claim as a fact",
    attack: ({ issuer, secret }) => ask(issuer, "/jobs", posted(secret, { facts: { ...facts, ci: "other" } })),
    status: 400,
    code: "ERR_FACT_UNKNOWN",
  },
  {
    name: "a list where a text belongs",
    attack: ({ issuer, secret }) => ask(issuer, "/jobs", posted(secret, { facts: { ...facts, folder: ["payments"] } })),
    status: 400,
    code: "ERR_FACT_INVALID",
  },
  {
    name: "a longer life than the operator allows",
    attack: ({ issuer, secret }) => ask(issuer, "/jobs", posted(secret, { facts, lifetimeSeconds: 1e9 })),
    status: 400,
    code: "ERR_LIFETIME_INVALID",
  },
  {
    name: "fields that mean nothing",
    attack: ({ issuer, secret }) => ask(issuer, "/jobs", posted(secret, { facts, sub: "jenkins:admin:deploy" })),
    status: 400,
    code: "ERR_BODY_INVALID",
  },
  {
    name: "half a body",
    attack: ({ issuer, secret }) => ask(issuer, "/jobs", posted(secret, '{"facts":{"folder":')),
    status: 400,
    code: "ERR_BODY_INVALID",
  },
  {
    name: "a body that is an array",
    attack: ({ issuer, secret }) => ask(issuer, "/jobs", posted(secret, [facts])),
    status: 400,
    code: "ERR_BODY_INVALID",
  },
  {
    name: "a form, as a browser could send from another page",
    attack: ({ issuer, secret }) => {
      const headers = { authorization: `Bearer ${secret}`, "content-type": "application/x-www-form-urlencoded" }
      return ask(issuer, "/jobs", { method: "POST", headers, body: "facts=1" })
    },
    status: 415,
    code: "ERR_BODY_TYPE",
  },
  {
    name: "a body that is too large",
    attack: ({ issuer, secret }) =>
      ask(issuer, "/jobs", posted(secret, { facts: { ...facts, job: "x".repeat(40_000) } })),
    status: 413,
    code: "ERR_BODY_TOO_LARGE",
  },
  {
    name: "the end of a job that never was",
    attack: ({ issuer, secret }) => ask(issuer, "/jobs/zzzzzz-AAAAAAAAAAAAAAAAAAAAAA/finish", posted(secret)),
    status: 404,
    code: "ERR_JOB_UNKNOWN",
  },
]
