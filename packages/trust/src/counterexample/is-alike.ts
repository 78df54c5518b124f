const shapes: readonly RegExp[] = [
  /^\d+$/,
  /^refs\/(?:heads|tags|pull)\/[^/]/,
  /^[^/\s]+\/[^/\s]+\/[^@]+@refs\/./,
  /^[^/\s]+\/[^/\s]+$/,
]

/** Whether a value can stand for another: ids for ids, refs for refs, workflow files for workflow files, and so on. */
export function isAlike(value: string, other: string): boolean {
  return shapes.find((shape) => shape.test(other))?.test(value) ?? true
}
