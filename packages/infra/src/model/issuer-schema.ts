import { issuerProfiles } from "../issuers/issuer-profiles.ts"
import type { JsonSchema } from "./json-schema.ts"
import { about, closed, text, texts } from "./schema-parts.ts"
import { tagsSchema } from "./tags-schema.ts"

const httpsUrl: JsonSchema = {
  type: "string",
  pattern: "^https://[A-Za-z0-9.-]+(/[^\\s?#]*[^\\s?#/])?$",
  patternErrorMessage: "an https URL without port, query or trailing slash",
  examples: ["https://ci.acme.example"],
}

/** One issuer. Which keys a kind has, `issuerProfiles` says. */
export const issuerSchema: JsonSchema = closed(
  {
    kind: about("Who issues the tokens. Default: the issuer's name.", {
      type: "string",
      enum: Object.keys(issuerProfiles),
    }),
    url: about("The issuer; of `github` and `gitlab`, a server of your own, and of `github` also GHE.com.", httpsUrl),
    owner: about("GitHub: the owner's login. Names change hands: give the id as well.", text),
    owner_id: about("GitHub: the owner's id. Every rule asks for it.", texts),
    enterprise: about("GitHub: the slug of an enterprise whose tokens have an issuer of their own.", text),
    workspace: about("Bitbucket: the workspace's slug.", text),
    workspace_uuid: about("Bitbucket: the workspace's UUID, in braces. Its audience is made of it.", text),
    namespace_id: about("GitLab: the group's id. Every rule asks for it.", texts),
    organization_id: about(
      "CircleCI, Buildkite: the organization's id. With Buildkite, every rule asks for it.",
      texts,
    ),
    audiences: about(
      "What the IAM provider takes. Default: `cognito-identity.amazonaws.com` and `sts.amazonaws.com`, and the CI's own.",
      { type: "array", minItems: 1, items: text },
    ),
    provider: about("`adopt`: the IAM provider exists already, and isn't made.", {
      type: "string",
      enum: ["create", "adopt"],
      default: "create",
    }),
    tags: about("In place of the model's own.", tagsSchema),
  },
  [],
)
