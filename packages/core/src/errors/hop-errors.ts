/** Errors of the hops of a chain. */
export const hopErrors = {
  ERR_CHAIN_TAG_MISSING: {
    kind: "configuration",
    message: "The hop to {roleArn} passes on the tag {tag}, which the token does not carry.",
    hint: "The token carries: {tags}. Map the claim to {tag} on the pool, or pass another tag on; a claim that only some jobs have, such as environment, is absent in the others.",
  },
  ERR_HOP_DENIED: {
    kind: "denied",
    message: "AWS does not let the session of {fromRoleArn} assume {roleArn}.",
    hint: "Two sides have to allow sts:AssumeRole: the permissions of {fromRoleArn}, and the trust policy of {roleArn}, which may demand an external id. Their conditions see the tags passed on: {tags}. A role that does not exist looks the same.",
  },
  ERR_HOP_TAGS_DENIED: {
    kind: "denied",
    message: "The session of {fromRoleArn} may not pass session tags on to {roleArn}.",
    hint: "Allow sts:TagSession next to sts:AssumeRole on both sides: the permissions of {fromRoleArn} and the trust policy of {roleArn}; its own conditions must hold for the tags {tags}.",
  },
  ERR_HOP_SOURCE_IDENTITY_DENIED: {
    kind: "denied",
    message: "The session of {fromRoleArn} may not set this source identity for {roleArn}.",
    hint: "Allow sts:SetSourceIdentity on both sides: the permissions of {fromRoleArn} and the trust policy of {roleArn}. A source identity that a session has cannot be changed on the way.",
  },
} as const
