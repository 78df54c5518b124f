const token = /[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}/g
const field = /(?:AccessKeyId|SecretAccessKey|SecretKey|SessionToken)(?:>|"\s*:\s*")([^<"]{8,})/g

/** Every token and key in what went over the wire; tokens part by part. */
export function secretsIn(text: string): string[] {
  const parts = [...text.matchAll(token)].flatMap(([whole]) => whole.split("."))
  const keys = [...text.matchAll(field)].map(([, key = ""]) => key)
  return [...parts, ...keys].filter((secret) => secret.length >= 10)
}
