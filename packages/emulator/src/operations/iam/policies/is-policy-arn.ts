/** Whether a text is the ARN of a managed policy, known or not. */
export function isPolicyArn(arn: string): boolean {
  return /^arn:[\w-]+:iam::(?:aws|\d{12}):policy\/.+$/.test(arn)
}
