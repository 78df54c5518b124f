/**
 * CloudFormation's quotas for a template.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
 */
export const templateLimits = {
  resources: 500,
  outputs: 200,
  parameters: 200,
  /** Of a template that is given with the call. */
  inlineBytes: 51_200,
  /** Of a template in a bucket. */
  bytes: 1_000_000,
} as const
