/**
 * The ARN of a session, as AWS writes it in CloudTrail and answers to `GetCallerIdentity`: without the role's path.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
 */
export function assumedRoleArn(roleArn: string, roleSessionName: string): string {
  const [, partition = "aws", , , accountId = "", resource = ""] = roleArn.split(":")
  const roleName = resource.slice(resource.lastIndexOf("/") + 1)
  return `arn:${partition}:sts::${accountId}:assumed-role/${roleName}/${roleSessionName}`
}
