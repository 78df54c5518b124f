/** Refusals by STS about the role and the session. */
export const stsErrors = {
  ERR_ROLE_DENIED: {
    kind: "denied",
    message: "AWS does not let this token assume {roleArn}.",
    hint: "Compare the role's trust policy with what AWS saw: issuer {sentIss}, aud {sentAud}, sub {sentSub}, amr {amr}, tags {tags}. A role that does not exist looks the same. Newer GitHub repositories put ids into sub (repo:owner@id/name@id:…). To see which condition does not hold, save the trust policy and run in the job:\n{explain}",
  },
  ERR_TAG_SESSION_DENIED: {
    kind: "denied",
    message: "The trust policy of {roleArn} does not let this token set session tags.",
    hint: "Allow sts:TagSession next to sts:AssumeRoleWithWebIdentity in the trust policy, for the same principal; its own conditions must hold for the tags {tags}. To see which does not, save the trust policy and run in the job:\n{explain}",
  },
  ERR_SOURCE_IDENTITY_DENIED: {
    kind: "denied",
    message: "The trust policy of {roleArn} does not let this token set a source identity.",
    hint: "Allow sts:SetSourceIdentity in the trust policy, or stop the issuer {sentIss} from sending one.",
  },
  ERR_ROLE_NOT_IN_TOKEN: {
    kind: "denied",
    message: "The token names the roles it may assume, and {roleArn} is not among them.",
    hint: "Add {roleArn} to the claim https://aws.amazon.com/roles at the issuer {sentIss}, or choose a role that is there.",
  },
  ERR_TOKEN_REJECTED_BY_ISSUER: {
    kind: "denied",
    message: "The identity provider {sentIss} rejected the token.",
    hint: "Get a new token; check at the issuer whether it was revoked.",
  },
  ERR_TAGS_TOO_LARGE: {
    kind: "denied",
    message: "The session for {roleArn} is too large: {answer}",
    hint: "Map fewer or shorter claims on the pool, shorten sub at the issuer, or make the session policy smaller. Tags that go along: {tagCount}, {tagBytes} bytes in all, {tags}. The token's sub has {subLength} characters.",
  },
  ERR_POLICY_REFUSED: {
    kind: "configuration",
    message: "AWS does not accept the session policy for {roleArn}.",
    hint: "Check options policy (IAM policy JSON, at most 2048 characters) and policyArns.",
  },
  ERR_DURATION_REFUSED: {
    kind: "configuration",
    message: "{roleArn} does not allow sessions of {durationSeconds} seconds.",
    hint: "Lower durationSeconds, or raise MaxSessionDuration on the role.",
  },
  ERR_SESSION_NAME_REFUSED: {
    kind: "configuration",
    message: "AWS does not accept the session name {roleSessionName}.",
    hint: "A session name has 2 to 64 characters out of letters, digits and _ + = , . @ -. Change roleSessionName.",
  },
  ERR_ROLE_ARN_REFUSED: {
    kind: "configuration",
    message: "AWS does not accept the role ARN {roleArn}.",
    hint: "Check roleArn: arn:aws:iam::<account>:role/<path and name>.",
  },
  ERR_STS_PARAMETER_REFUSED: {
    kind: "configuration",
    message: "STS refused the request for {roleArn}: {answer}",
    hint: "Fix the option that AWS names.",
  },
  ERR_STS_DENIED: {
    kind: "denied",
    message: "STS refused {step} for {roleArn}: {answer}",
    hint: "Compare the role's trust policy with what AWS saw: issuer {sentIss}, aud {sentAud}, sub {sentSub}, tags {tags}.",
  },
  ERR_REGION_DISABLED: {
    kind: "denied",
    message: "STS is switched off in region {region} for the account of {roleArn}.",
    hint: "Activate STS in {region} for that account, or set clientConfig.region to a region where it is on.",
  },
} as const
