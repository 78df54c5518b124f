import type { RefusedRoles } from "./refused-inputs.ts"

/** What cannot be right in the input `roles`. */
export const wrongRoles: readonly RefusedRoles[] = [
  {
    name: "nothing but a comment",
    roles: "# to come",
    message:
      "Input roles (line 1, column 1) is null, which cannot be right: it must be a map from profiles to roles, such as deploy: { role-arn: … }.",
  },
  {
    name: "a list",
    roles: "- role-arn: arn:aws:iam::111122223333:role/ci",
    message:
      'Input roles (line 1, column 1) is [{"role-arn":"arn:aws:iam::111122223333:role/ci"}], which cannot be right: it must be a map from profiles to roles, such as deploy: { role-arn: … }.',
  },
  {
    name: "a text",
    roles: "arn:aws:iam::111122223333:role/ci",
    message:
      'Input roles (line 1, column 1) is "arn:aws:iam::111122223333:role/ci", which cannot be right: it must be a map from profiles to roles, such as deploy: { role-arn: … }.',
  },
  {
    name: "a role that is a text",
    roles: "deploy: arn:aws:iam::111122223333:role/ci",
    message:
      'Input roles.deploy (line 1, column 1) is "arn:aws:iam::111122223333:role/ci", which cannot be right: it must be a map with role-arn, session-name, duration-seconds, policy, policy-arns, chain, environment.',
  },
  {
    name: "a template without quotes",
    roles: `deploy:\n  role-arn: arn:aws:iam::111122223333:role/ci\n  session-name: {run_id}@{sha}\n`,
    message: "Input roles is not YAML (line 3, column 25): Unexpected scalar at node end.",
  },
  {
    name: "a tab",
    roles: `deploy:\n\trole-arn: arn:aws:iam::111122223333:role/ci\n`,
    message: "Input roles is not YAML (line 2, column 1): Tabs are not allowed as indentation.",
  },
  {
    name: "indentation that goes back halfway",
    roles: `deploy:\n    role-arn: arn:aws:iam::111122223333:role/ci\n  duration-seconds: 900\n`,
    message: "Input roles is not YAML (line 3, column 1): All mapping items must start at the same column.",
  },
  {
    name: "a profile twice",
    roles: `deploy:\n  role-arn: arn:aws:iam::111122223333:role/ci\ndeploy:\n  role-arn: arn:aws:iam::111122223333:role/ci\n`,
    message: "Input roles is not YAML (line 3, column 1): Map keys must be unique.",
  },
  {
    name: "a brace that stays open",
    roles: `deploy: { role-arn: arn:aws:iam::111122223333:role/ci`,
    message:
      "Input roles is not YAML (line 1, column 54): Flow map in block collection must be sufficiently indented and end with a }.",
  },
  {
    name: "an alias of nothing",
    roles: `deploy: *ci`,
    message: "Input roles is not YAML (line 1, column 9): Aliases are not supported.",
  },
  {
    name: "a name of an option with underscores",
    roles: `deploy:\n  role_arn: arn:aws:iam::111122223333:role/ci\n`,
    message:
      "Input roles.deploy.role_arn (line 2, column 3) cannot be right: it must be one of role-arn, session-name, duration-seconds, policy, policy-arns, chain, environment.",
  },
  {
    name: "a role's name alone, for a profile that is a number",
    roles: "4711:\n  role-arn: deploy\n",
    message:
      'Input roles.4711.role-arn (line 2, column 3) is "deploy", which cannot be right: it must look like arn:aws:iam::111122223333:role/name.',
  },
  {
    name: "a role without its ARN",
    roles: `build:\n  role-arn: arn:aws:iam::111122223333:role/ci\ndeploy:\n  session-name: ci\n`,
    message: "Input roles.deploy.role-arn (line 3, column 1) is missing.",
  },
  {
    name: "a role's name alone",
    roles: `deploy:\n  role-arn: deploy\n`,
    message:
      'Input roles.deploy.role-arn (line 2, column 3) is "deploy", which cannot be right: it must look like arn:aws:iam::111122223333:role/name.',
  },
  {
    name: "a profile with a space",
    roles: `my deploy:\n  role-arn: arn:aws:iam::111122223333:role/ci\n`,
    message:
      "Input roles.my deploy (line 1, column 1) cannot be right: it must be a profile's name of up to 64 letters, digits and _ - . @ % + :.",
  },
  {
    name: "a session name that is a number",
    roles: `deploy:\n  role-arn: arn:aws:iam::111122223333:role/ci\n  session-name: 4711\n`,
    message:
      "Input roles.deploy.session-name (line 3, column 3) is 4711, which cannot be right: it must be text: quote it.",
  },
  {
    name: "a session name with a slash",
    roles: `deploy:\n  role-arn: arn:aws:iam::111122223333:role/ci\n  session-name: "{repository}/x"\n`,
    message:
      'Input roles.deploy.session-name (line 3, column 3) is "{repository}/x", which cannot be right: AWS does not allow "/" in a session name.',
  },
  {
    name: "a duration as text",
    roles: `deploy:\n  role-arn: arn:aws:iam::111122223333:role/ci\n  duration-seconds: 1h\n`,
    message:
      'Input roles.deploy.duration-seconds (line 3, column 3) is "1h", which cannot be right: it must be a whole number of seconds from 900 to 43200.',
  },
  {
    name: "a duration over 12 hours",
    roles: `deploy:\n  role-arn: arn:aws:iam::111122223333:role/ci\n  duration-seconds: 86400\n`,
    message:
      "Input roles.deploy.duration-seconds (line 3, column 3) is 86400, which cannot be right: it must be a whole number of seconds from 900 to 43200.",
  },
  {
    name: "a policy that is a list",
    roles: `deploy:\n  role-arn: arn:aws:iam::111122223333:role/ci\n  policy: []\n`,
    message: "Input roles.deploy.policy (line 3, column 3) is [], which cannot be right: it must be text: quote it.",
  },
  {
    name: "a policy that is no JSON",
    roles: `deploy:\n  role-arn: arn:aws:iam::111122223333:role/ci\n  policy: read only\n`,
    message:
      'Input roles.deploy.policy (line 3, column 3) is "read only", which cannot be right: it must be policy JSON of 1 to 2048 characters.',
  },
  {
    name: "policies that are a map",
    roles: `deploy:\n  role-arn: arn:aws:iam::111122223333:role/ci\n  policy-arns: { a: b }\n`,
    message:
      'Input roles.deploy.policy-arns (line 3, column 3) is {"a":"b"}, which cannot be right: it must be a list of texts.',
  },
  {
    name: "a policy by its name",
    roles: `deploy:\n  role-arn: arn:aws:iam::111122223333:role/ci\n  policy-arns: [ReadOnlyAccess]\n`,
    message:
      'Input roles.deploy.policy-arns (line 3, column 3) is ["ReadOnlyAccess"], which cannot be right: it must be a list of up to 10 texts like arn:aws:iam::111122223333:policy/name.',
  },
  {
    name: "two roles for the environment",
    roles: `build:\n  role-arn: arn:aws:iam::111122223333:role/ci\n  environment: true\ndeploy:\n  role-arn: arn:aws:iam::111122223333:role/ci\n  environment: true\n`,
    message:
      "Input roles.deploy.environment (line 6, column 3) is true, which cannot be right: it must be true for one role at most, and build has it already.",
  },
  {
    name: "an environment by its name",
    roles: `deploy:\n  role-arn: arn:aws:iam::111122223333:role/ci\n  environment: production\n`,
    message:
      'Input roles.deploy.environment (line 3, column 3) is "production", which cannot be right: it must be true or false.',
  },
  {
    name: "a chain that is a text",
    roles: `deploy:\n  role-arn: arn:aws:iam::111122223333:role/ci\n  chain: arn:aws:iam::444455556666:role/deploy\n`,
    message:
      'Input roles.deploy.chain (line 3, column 3) is "arn:aws:iam::444455556666:role/deploy", which cannot be right: it must be a map with role-arn, session-name, pass-claims, transitive-tag-keys, external-id, duration-seconds, source-identity.',
  },
  {
    name: "a chain of nothing",
    roles: `deploy:\n  role-arn: arn:aws:iam::111122223333:role/ci\n  chain: []\n`,
    message: "Input roles.deploy.chain (line 3, column 3) is [], which cannot be right: it must have a hop.",
  },
  {
    name: "a hop without its role",
    roles: `deploy:\n  role-arn: arn:aws:iam::111122223333:role/ci\n  chain:\n    - pass-claims: repository\n`,
    message: "Input roles.deploy.chain[0].role-arn (line 4, column 7) is missing.",
  },
  {
    name: "a hop's name of an option that is none",
    roles: `deploy:\n  role-arn: arn:aws:iam::111122223333:role/ci\n  chain:\n    role-arn: arn:aws:iam::444455556666:role/deploy\n    tags: [repository]\n`,
    message:
      "Input roles.deploy.chain.tags (line 5, column 5) cannot be right: it must be one of role-arn, session-name, pass-claims, transitive-tag-keys, external-id, duration-seconds, source-identity.",
  },
  {
    name: "a hop over an hour",
    roles: `deploy:\n  role-arn: arn:aws:iam::111122223333:role/ci\n  chain:\n    role-arn: arn:aws:iam::444455556666:role/deploy\n    duration-seconds: 7200\n`,
    message:
      "Input roles.deploy.chain.duration-seconds (line 5, column 5) is 7200, which cannot be right: it must be a whole number of seconds from 900 to 3600.",
  },
  {
    name: "the second hop's role",
    roles: `deploy:\n  role-arn: arn:aws:iam::111122223333:role/ci\n  chain:\n    - role-arn: arn:aws:iam::444455556666:role/deploy\n    - role-arn: admin\n`,
    message:
      'Input roles.deploy.chain[1].role-arn (line 5, column 7) is "admin", which cannot be right: it must look like arn:aws:iam::111122223333:role/name.',
  },
  {
    name: "a hop's claims that are a map",
    roles: `deploy:\n  role-arn: arn:aws:iam::111122223333:role/ci\n  chain:\n    role-arn: arn:aws:iam::444455556666:role/deploy\n    pass-claims: { repo: repository }\n`,
    message:
      'Input roles.deploy.chain.pass-claims (line 5, column 5) is {"repo":"repository"}, which cannot be right: it must be a list of texts.',
  },
  {
    name: "a hop's claim without its tag",
    roles: `deploy:\n  role-arn: arn:aws:iam::111122223333:role/ci\n  chain:\n    role-arn: arn:aws:iam::444455556666:role/deploy\n    pass-claims: [repository=]\n`,
    message:
      'Input roles.deploy.chain.pass-claims (line 5, column 5) is "repository=", which cannot be right: it must be claims such as repository, or repository=repo for another tag.',
  },
  {
    name: "a hop's transitive tag that is not passed on",
    roles: `deploy:\n  role-arn: arn:aws:iam::111122223333:role/ci\n  chain:\n    role-arn: arn:aws:iam::444455556666:role/deploy\n    transitive-tag-keys: actor\n`,
    message:
      'Input roles.deploy.chain.transitive-tag-keys (line 5, column 5) is ["actor"], which cannot be right: actor must be among the tags of the hop.',
  },
  {
    name: "an external id that is a number",
    roles: `deploy:\n  role-arn: arn:aws:iam::111122223333:role/ci\n  chain:\n    role-arn: arn:aws:iam::444455556666:role/deploy\n    external-id: 0123\n`,
    message:
      "Input roles.deploy.chain.external-id (line 5, column 5) is 123, which cannot be right: it must be text: quote it.",
  },
  {
    name: "a source identity with a space",
    roles: `deploy:\n  role-arn: arn:aws:iam::111122223333:role/ci\n  chain:\n    role-arn: arn:aws:iam::444455556666:role/deploy\n    source-identity: octo cat\n`,
    message:
      'Input roles.deploy.chain.source-identity (line 5, column 5) is "octo cat", which cannot be right: it must be 2 to 64 characters out of letters, digits and _+=,.@-.',
  },
]
