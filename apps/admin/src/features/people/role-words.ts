import { useWords } from "../../lib/words.ts";

/** What roles are called, as a list in words. */
export function useRoleWords(): (roles: readonly string[]) => string {
  const terms = useWords().vocabularies["role"]?.terms ?? [];
  return (roles) => roles.map((role) => terms.find(({ code }) => code === role)?.label ?? role).join(", ");
}
