import type { RefusedInputs } from "./refused-inputs.ts"
import { chained, direct } from "./typed-inputs.ts"

/** Values that cannot be right: of what becomes of the credentials, the chain and the calls. */
export const wrongStepValues: readonly RefusedInputs[] = [
  {
    name: "a profile with a space",
    typed: { ...direct, "aws-profile": "my profile" },
    message:
      'Input aws-profile is "my profile", which cannot be right: it must be a profile\'s name of up to 64 letters, digits and _ - . @ % + :.',
  },
  {
    name: "a profile of 200 characters",
    typed: { ...direct, "aws-profile": "x".repeat(200) },
    message:
      "Input aws-profile is \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…, which cannot be right: it must be a profile's name of up to 64 letters, digits and _ - . @ % + :.",
  },
  {
    name: "a profile with brackets",
    typed: { ...direct, "set-as-profile": "[ci]" },
    message:
      'Input set-as-profile is "[ci]", which cannot be right: it must be a profile\'s name of up to 64 letters, digits and _ - . @ % + :.',
  },
  {
    name: "a profile with a letter that JavaScript and Java do not know",
    typed: { ...direct, "aws-profile": "größe" },
    message:
      'Input aws-profile is "größe", which cannot be right: it must be a profile\'s name of up to 64 letters, digits and _ - . @ % + :.',
  },
  {
    name: "a profile with a slash",
    typed: { ...chained, "chain-set-as-profile": "team/deploy" },
    message:
      'Input chain-set-as-profile is "team/deploy", which cannot be right: it must be a profile\'s name of up to 64 letters, digits and _ - . @ % + :.',
  },
  {
    name: "yes for a flag",
    typed: { ...direct, "overwrite-aws-profile": "yes" },
    message: 'Input overwrite-aws-profile is "yes", which cannot be right: it must be true or false.',
  },
  {
    name: "1 for a flag",
    typed: { ...direct, "output-env-credentials": "1" },
    message: 'Input output-env-credentials is "1", which cannot be right: it must be true or false.',
  },
  {
    name: "on for a flag",
    typed: { ...direct, "set-in-environment": "on" },
    message: 'Input set-in-environment is "on", which cannot be right: it must be true or false.',
  },
  {
    name: "an output's name for a flag",
    typed: { ...direct, "output-credentials": "keys" },
    message: 'Input output-credentials is "keys", which cannot be right: it must be true or false.',
  },
  {
    name: "a mode of refresh that is none",
    typed: { ...direct, refresh: "daemon" },
    message: 'Input refresh is "daemon", which cannot be right: it must be true, false, profile or endpoint.',
  },
  {
    name: "a mode of refresh that every object has",
    typed: { ...direct, refresh: "constructor" },
    message: 'Input refresh is "constructor", which cannot be right: it must be true, false, profile or endpoint.',
  },
  {
    name: "a refresh in minutes",
    typed: { ...direct, refresh: "15" },
    message: 'Input refresh is "15", which cannot be right: it must be true, false, profile or endpoint.',
  },
  {
    name: "tRUE for a flag",
    typed: { ...direct, "unset-current-credentials": "tRUE" },
    message: 'Input unset-current-credentials is "tRUE", which cannot be right: it must be true or false.',
  },
  {
    name: "if-valid for a flag",
    typed: { ...direct, "use-existing-credentials": "if-valid" },
    message: 'Input use-existing-credentials is "if-valid", which cannot be right: it must be true or false.',
  },
  {
    name: "a chained role's name alone",
    typed: { ...chained, "chain-role-arn": "deploy" },
    message:
      'Input chain-role-arn is "deploy", which cannot be right: it must look like arn:aws:iam::111122223333:role/name.',
  },
  {
    name: "a claim without its tag",
    typed: { ...chained, "chain-pass-claims": "repository, actor=" },
    message:
      'Input chain-pass-claims is "actor=", which cannot be right: it must be claims such as repository, or repository=repo for another tag.',
  },
  {
    name: "a claim with two tags",
    typed: { ...chained, "chain-pass-claims": "repository=repo=name" },
    message:
      'Input chain-pass-claims is "repository=repo=name", which cannot be right: it must be claims such as repository, or repository=repo for another tag.',
  },
  {
    name: "one tag from two claims",
    typed: { ...chained, "chain-pass-claims": "repository=who actor=Who" },
    message: 'Input chain-pass-claims is "Who", which cannot be right: it must be given once for each tag.',
  },
  {
    name: "a tag that AWS keeps for itself",
    typed: { ...chained, "chain-pass-claims": "repository=aws:repo" },
    message:
      "Input chain-pass-claims cannot be right: it must have up to 50 tag keys of 1 to 128 letters, digits, spaces and _.:/=+-@, none beginning with aws:.",
  },
  {
    name: "a chained session name with a colon",
    typed: { ...chained, "chain-role-session-name": "run:{run_id}" },
    message:
      'Input chain-role-session-name is "run:{run_id}", which cannot be right: AWS does not allow ":" in a session name.',
  },
  {
    name: "a chained session over an hour",
    typed: { ...chained, "chain-role-duration-seconds": "7200" },
    message:
      'Input chain-role-duration-seconds is "7200", which cannot be right: it must be a whole number of seconds from 900 to 3600, since AWS ends chained sessions after an hour.',
  },
  {
    name: "no for a flag of the chain",
    typed: { ...chained, "chain-set-in-environment": "no" },
    message: 'Input chain-set-in-environment is "no", which cannot be right: it must be true or false.',
  },
  {
    name: "an external id of one character",
    typed: { ...chained, "role-external-id": "x" },
    message:
      'Input role-external-id is "x", which cannot be right: it must be 2 to 1224 characters out of letters, digits and _+=,.@:/-.',
  },
  {
    name: "a transitive tag that is not passed on",
    typed: { ...chained, "chain-pass-claims": "repository", "transitive-tag-keys": "actor" },
    message: 'Input transitive-tag-keys is ["actor"], which cannot be right: actor must be among the tags of the hop.',
  },
  {
    name: "a trust policy above the workspace",
    typed: { ...direct, "trust-policy": "infra/../../trust.json" },
    message:
      'Input trust-policy is "infra/../../trust.json", which cannot be right: it must be the path of a file in the workspace, such as infra/trust-policy.json.',
  },
  {
    name: "a trust policy elsewhere on the disk",
    typed: { ...direct, "trust-policy": "/etc/trust.json" },
    message:
      'Input trust-policy is "/etc/trust.json", which cannot be right: it must be the path of a file in the workspace, such as infra/trust-policy.json.',
  },
  {
    name: "a trust policy on a drive",
    typed: { ...direct, "trust-policy": "C:\\trust.json" },
    message:
      'Input trust-policy is "C:\\\\trust.json", which cannot be right: it must be the path of a file in the workspace, such as infra/trust-policy.json.',
  },
  {
    name: "never for a flag",
    typed: { ...direct, "job-summary": "never" },
    message: 'Input job-summary is "never", which cannot be right: it must be true or false.',
  },
  {
    name: "all for a flag",
    typed: { ...direct, "mask-aws-account-id": "all" },
    message: 'Input mask-aws-account-id is "all", which cannot be right: it must be true or false.',
  },
  {
    name: "a proxy without a scheme",
    typed: { ...direct, "http-proxy": "proxy.acme.example:3128" },
    message: "Input http-proxy cannot be right: it must be a URL such as http://proxy.acme.example:3128.",
  },
  {
    name: "a proxy that speaks SOCKS",
    typed: { ...direct, "http-proxy": "socks5://proxy.acme.example" },
    message: "Input http-proxy cannot be right: it must be a URL such as http://proxy.acme.example:3128.",
  },
  {
    name: "a proxy for files",
    typed: { ...direct, "http-proxy": "ftp://proxy.acme.example" },
    message: "Input http-proxy cannot be right: it must be a URL such as http://proxy.acme.example:3128.",
  },
  {
    name: "a proxy with a path",
    typed: { ...direct, "http-proxy": "http://proxy.acme.example/pac" },
    message: "Input http-proxy cannot be right: it must be a URL such as http://proxy.acme.example:3128.",
  },
  {
    name: "a URL in place of a host",
    typed: { ...direct, "no-proxy": "https://sts.acme.example" },
    message:
      'Input no-proxy is "https://sts.acme.example", which cannot be right: it must be hosts such as .acme.example, without https://.',
  },
  {
    name: "an endpoint without TLS",
    typed: { ...direct, "sts-endpoint": "http://sts.acme.example" },
    message:
      "Input sts-endpoint cannot be right: it must be an https URL without a user, such as https://vpce-1a2b.sts.eu-west-1.vpce.amazonaws.com.",
  },
  {
    name: "an endpoint without a scheme",
    typed: { ...direct, "sts-endpoint": "sts.eu-west-1.amazonaws.com" },
    message:
      "Input sts-endpoint cannot be right: it must be an https URL without a user, such as https://vpce-1a2b.sts.eu-west-1.vpce.amazonaws.com.",
  },
  {
    name: "an endpoint with a user alone",
    typed: { ...direct, "sts-endpoint": "https://ci@sts.acme.example" },
    message:
      "Input sts-endpoint cannot be right: it must be an https URL without a user, such as https://vpce-1a2b.sts.eu-west-1.vpce.amazonaws.com.",
  },
  {
    name: "an endpoint with a password alone",
    typed: { ...direct, "sts-endpoint": "https://:word@sts.acme.example" },
    message:
      "Input sts-endpoint cannot be right: it must be an https URL without a user, such as https://vpce-1a2b.sts.eu-west-1.vpce.amazonaws.com.",
  },
  {
    name: "a timeout in milliseconds",
    typed: { ...direct, "action-timeout-s": "60000" },
    message:
      'Input action-timeout-s is "60000", which cannot be right: it must be a whole number of seconds from 0 to 3600.',
  },
  {
    name: "half a second",
    typed: { ...direct, "action-timeout-s": "0.5" },
    message:
      'Input action-timeout-s is "0.5", which cannot be right: it must be a whole number of seconds from 0 to 3600.',
  },
  {
    name: "no attempt at all",
    typed: { ...direct, "retry-max-attempts": "0" },
    message:
      'Input retry-max-attempts is "0", which cannot be right: it must be a whole number of attempts from 1 to 100.',
  },
  {
    name: "many attempts",
    typed: { ...direct, "retry-max-attempts": "twelve" },
    message:
      'Input retry-max-attempts is "twelve", which cannot be right: it must be a whole number of attempts from 1 to 100.',
  },
  {
    name: "nope for a flag",
    typed: { ...direct, "disable-retry": "nope" },
    message: 'Input disable-retry is "nope", which cannot be right: it must be true or false.',
  },
  {
    name: "maybe for a flag",
    typed: { ...direct, "special-characters-workaround": "maybe" },
    message: 'Input special-characters-workaround is "maybe", which cannot be right: it must be true or false.',
  },
]
