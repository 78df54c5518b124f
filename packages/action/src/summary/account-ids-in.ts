/** Everything in a text that looks like an account id. */
export function accountIdsIn(text: string): readonly string[] {
  return text.match(/(?<!\d)\d{12}(?!\d)/g) ?? []
}
