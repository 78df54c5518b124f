/** Why a read of AWS failed. Of an error only its name is kept: a message may hold what AWS was sent. */
export interface AwsFailure {
  readonly kind: "missing" | "forbidden" | "no-credentials" | "refused-credentials" | "timeout" | "other"
  /** AWS's name for it, or a system's code, such as `ECONNREFUSED`. */
  readonly name: string
}

/** Which names mean what. */
const kinds: readonly { readonly kind: AwsFailure["kind"]; readonly names: RegExp }[] = [
  { kind: "missing", names: /^(?:NoSuchEntity|ResourceNotFound)(?:Exception)?$/ },
  { kind: "forbidden", names: /^(?:AccessDenied|UnauthorizedOperation|NotAuthorized)/ },
  { kind: "no-credentials", names: /ProviderError$/ },
  {
    kind: "refused-credentials",
    names: /^(?:Expired|Invalid(?:Client)?Token|UnrecognizedClient|SignatureDoesNotMatch|InvalidSignature)/,
  },
  { kind: "timeout", names: /^(?:TimeoutError|AbortError)$/ },
]

/** Says what an error of the SDK means. */
export function awsFailure(error: unknown): AwsFailure {
  const name = nameOf(error)
  return { kind: kinds.find(({ names }) => names.test(name))?.kind ?? "other", name }
}

/** Of failures of the network the code is what tells. AWS's answer gives the name, so it may be anything. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return "no error object"
  const isPlain = error.name === "Error" || error.name === "AggregateError"
  const name = isPlain && "code" in error ? String(error.code) : error.name
  return /^[A-Z]\w{0,79}$/i.test(name) ? name : "an error that has no name of AWS's"
}
