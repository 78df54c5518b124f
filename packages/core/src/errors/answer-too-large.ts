/** An answer that nobody means to send: reading it to its end would only fill the memory. */
export class AnswerTooLarge extends Error {
  override readonly name: string = "AnswerTooLarge"

  constructor(maxBytes: number) {
    super(`the answer is larger than ${maxBytes} bytes`)
  }
}
