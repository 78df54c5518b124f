import type { OptionTable } from "../command.ts"

/** The options of a hop of a chain, in claimbridge.yaml. */
export const repositoryHopOptions: OptionTable = {
  "role-arn": { type: "text", placeholder: "ARN", summary: "the role to go on to", from: "repository" },
  "role-session-name": {
    type: "text",
    summary: "the session's name, a template over claims, 2 to 64 characters",
    default: "that of the first role",
    from: "repository",
  },
  tags: {
    type: "list",
    summary: "session tags to pass on, under their own names or as NAME=TAG",
    default: "none",
    from: "repository",
  },
  "transitive-tag-keys": {
    type: "list",
    summary: "which of the tags AWS hands on to all later hops",
    default: "none",
    from: "repository",
  },
  "duration-seconds": {
    type: "number",
    range: [900, 3600],
    summary: "how long the session lives, 900 to 3600 s",
    default: "3600",
    from: "repository",
  },
  "external-id": { type: "text", summary: "what the role's trust policy asks for", from: "repository" },
  "source-identity": {
    type: "text",
    summary: "who it is in CloudTrail, from this hop on, 2 to 64 characters",
    from: "repository",
  },
  policy: { type: "text", summary: "a session policy, 1 to 2048 characters", from: "repository" },
  "policy-arns": { type: "list", summary: "managed policies as session policies, up to 10", from: "repository" },
}
