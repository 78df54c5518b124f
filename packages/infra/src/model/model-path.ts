/** Where something stands in a model: keys and indexes. */
export type ModelPath = readonly (string | number)[]
