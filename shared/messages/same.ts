/** The same nested keys as `T`, with any words at the leaves: what a second language must fill. */
export type Same<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Same<T[Key]> };
