/** A program as it stands on disk, with what its surroundings do while it runs. */
export interface Program {
  /** File name → source text. */
  readonly files: Readonly<Record<string, string>>;
  readonly entry: string;
  /** Packages that the program imports and the linter cannot see into: name → ES module source. */
  readonly packages: Readonly<Record<string, string>>;
  /** One run per environment; together they go through every branch of the program. */
  readonly environments: readonly Readonly<Record<string, string>>[];
  /** An exported function that is called once the program is loaded, and its arguments. */
  readonly call?: { readonly name: string; readonly args: readonly unknown[] };
}

/** A program of one file without special surroundings. */
export function singleFile(name: string, source: string): Program {
  return { files: { [name]: source }, entry: name, packages: {}, environments: [{}] };
}
