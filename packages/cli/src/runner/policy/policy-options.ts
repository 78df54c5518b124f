import type { OptionTable } from "../../command.ts"
import { exchangeOptions } from "../../settings/exchange-options.ts"

/** The machine's owner writes the policy: it may say all that decides about the credentials but where the token comes from. */
const notOfPolicy = ["role", "config", "token-file", "token-env", "token-command", "identity-id", "chain", "chain-tags"]

/** What a policy, a rule and a profile may set; what stands nearest to the profile counts. */
export const policyOptions: OptionTable = Object.fromEntries(
  Object.entries(exchangeOptions).filter(([name]) => !notOfPolicy.includes(name)),
)

/** What stands at the top of a policy besides. */
export const topKeys: OptionTable = {
  default: {
    type: "text",
    choices: ["deny", "ignore"],
    summary: "what becomes of a job that no rule is for: it fails, or goes on without credentials",
    default: "deny",
    from: "flag",
  },
  "identity-cache": {
    type: "text",
    summary: "the file that keeps identity ids for all runners of the machine, or off",
    default: "~/.cache/claimbridge/identities.json of the runner's user",
    from: "flag",
  },
}

/** What a rule has besides; `when`, `profiles` and `chain` are no single values. */
export const ruleKeys: OptionTable = {
  name: { type: "text", summary: "how the rule is called in logs", default: "its place in the list", from: "flag" },
  decision: {
    type: "text",
    choices: ["allow", "deny", "ignore"],
    summary: "whether the job gets credentials, fails, or goes on without",
    default: "allow",
    from: "flag",
  },
  "aws-files": {
    type: "text",
    choices: ["own", "home"],
    summary: "which AWS configuration files the job reads: of its own folder, or of the home folder",
    default: "own",
    from: "flag",
  },
}

/** What a hop of a chain may have; `tags` is a list of names or a map, `transitive-tag-keys` a list. */
export const hopKeys: OptionTable = {
  "role-arn": { type: "text", summary: "the role to assume", from: "flag" },
  "role-session-name": { type: "text", summary: "the session's name", default: "the first role's", from: "flag" },
  "duration-seconds": {
    type: "number",
    range: [900, 3600],
    summary: "how long the session lives, 900 to 3600 s",
    default: "3600",
    from: "flag",
  },
  "external-id": { type: "text", summary: "what the trust policy demands", from: "flag" },
  "source-identity": { type: "text", summary: "who it is in CloudTrail", from: "flag" },
  "transitive-tag-keys": { type: "list", summary: "which tags later hops keep", from: "flag" },
}
