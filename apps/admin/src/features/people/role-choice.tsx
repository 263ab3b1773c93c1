import { MultiSelect } from "@mantine/core";
import { useTerms } from "../../lib/options.ts";

interface Choice {
  readonly roles: readonly string[];
  readonly change: (roles: string[]) => void;
}

/** What somebody may do. */
export function RoleChoice({ roles, change }: Choice) {
  return (
    <MultiSelect
      label="Roles"
      description="Roles by which somebody governs, signs, advises or manages people wait until a second administrator agrees."
      required
      searchable
      data={useTerms("role")}
      value={[...roles]}
      onChange={change}
    />
  );
}
