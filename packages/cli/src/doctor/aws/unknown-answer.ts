/** An answer that AWS would not have given: something else stands in its place. */
export function unknownAnswer(): Error {
  return Object.assign(new Error("the answer is not one of AWS's"), { name: "UnknownAnswer" })
}
