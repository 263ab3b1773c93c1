/** A text in what was read from a file or a package: anything else is no such file. */
export function stringAt(read: unknown, key: string): string {
  const found: unknown = typeof read === "object" && read !== null ? Reflect.get(read, key) : undefined;
  if (typeof found === "string") return found;
  throw new TypeError(`It has no ${key}.`);
}
