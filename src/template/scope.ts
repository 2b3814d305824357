export interface Scope { readonly path: string }
