/** The length of a policy document as IAM's quotas count it: without white space. */
export function countCharacters(document: string): number {
  return document.replace(/\s/g, "").length
}
