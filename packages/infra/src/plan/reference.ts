/** A value that is known only once a resource is there, or a parameter is given. */
export class Reference {
  /** The logical id of a resource of the same stack, or the name of one of its parameters. */
  readonly to: string
  readonly part: "id" | "arn" | "parameter"

  constructor(to: string, part: "id" | "arn" | "parameter") {
    this.to = to
    this.part = part
  }
}
