/** Whether a claim's value is of a pull request: of code that nobody has reviewed yet, and a doctor lets in at nobody's word. */
export function isOfPullRequest(value: string): boolean {
  return /(?::|^)pull_request(?:_target)?$|^refs\/pull\//.test(value)
}
