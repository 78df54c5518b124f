/**
 * What a session tag may consist of, key and value alike.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_Tag.html
 */
export const legalTag: RegExp = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u
