/**
 * Cuts an ARN (or a pattern of one) into partition, service and so on: six components, the last with all further colons.
 * Gives nothing when there are fewer.
 */
export function splitArn(arn: string): readonly string[] | undefined {
  const components: string[] = []
  let start = 0
  while (components.length < 5) {
    const colon = arn.indexOf(":", start)
    if (colon < 0) return undefined
    components.push(arn.slice(start, colon))
    start = colon + 1
  }
  components.push(arn.slice(start))
  return components
}
