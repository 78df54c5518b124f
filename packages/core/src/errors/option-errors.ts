/** Errors about what the caller typed. */
export const optionErrors = {
  ERR_OPTION_INVALID: {
    kind: "configuration",
    message: "Option {option} is {value}, which cannot be right: {expected}.",
    hint: "Change {option} in the call that makes the provider.",
  },
  ERR_OPTION_MISSING: {
    kind: "configuration",
    message: "Option {option} is missing: {expected}.",
    hint: "Add {option} to the call that makes the provider.",
  },
  ERR_OPTION_UNKNOWN: {
    kind: "configuration",
    message: "There is no option {option}.",
    hint: "Options with a similar name: {nearest}. Change {option} in the call that makes the provider, or leave it out.",
  },
  ERR_OPTION_CONFLICT: {
    kind: "configuration",
    message: 'Option {option} is {value}, which flow "{flow}" does not use.',
    hint: 'Leave {option} out, or choose another flow: roleArn goes with "basic" and "direct", customRoleArn with "enhanced".',
  },
  ERR_REGION_MISSING: {
    kind: "configuration",
    message: "It is not known which region's STS to ask: {reason}.",
    hint: "Give clientConfig.region, or identityPoolId (its region is used), or set AWS_REGION.",
  },
  ERR_VARIABLE_INVALID: {
    kind: "configuration",
    message: "The environment variable {variable} cannot be right: {expected}.",
    hint: "Change {variable} in the job's environment, or unset it.",
  },
  ERR_SDK_NOT_LOADED: {
    kind: "configuration",
    message: "The AWS SDK could not be loaded: {reason}.",
    hint: "Check that the dependencies of @claimbridge/core are installed. In a bundled script let the bundler take the SDK's ES modules, with esbuild: --main-fields=module,main. The cause of this error says more.",
  },
  ERR_IDENTITY_CACHE_UNUSABLE: {
    kind: "configuration",
    message: "The identity cache {path} cannot be used: {reason}.",
    hint: "Exchanges go on without it and call GetId. Give fileIdentityCache a path that only the job's user may write to, such as one in its home folder; remove what is there now.",
  },
  ERR_PROVIDER_DISPOSED: {
    kind: "configuration",
    message: "The provider gives no credentials any more: dispose() was called.",
    hint: "Call dispose() after the last request, or make a new provider. With await using, a provider ends with the block that declares it.",
  },
  ERR_CLAIM_MISSING: {
    kind: "configuration",
    message: 'roleSessionName "{template}" uses the claim {claim}, which the token does not have as text.',
    hint: "The token has: {claims}. Use one of them in roleSessionName, or make the CI send {claim}.",
  },
  ERR_SESSION_NAME_INVALID: {
    kind: "configuration",
    message: 'roleSessionName "{template}" became "{name}", which AWS does not accept: {reason}.',
    hint: "A session name has 2 to 64 characters out of letters, digits and _ + = , . @ -. Use other claims in the template; nothing is replaced silently, because a trust policy may compare the name.",
  },
} as const
