import { Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import type { ShownMatrix, ShownVersion } from "../../lib/words.ts";
import { CellClauses } from "./cell-clauses.tsx";
import { Legend } from "./legend.tsx";
import { MatrixFilters } from "./matrix-filters.tsx";
import { type Cell, MatrixTable } from "./matrix-table.tsx";
import { useShownMatrix } from "./use-shown-matrix.ts";

interface Page {
  readonly version: ShownVersion;
  readonly matrix: ShownMatrix;
}

/** Who sees what under a version: fields down, agencies across, and behind each cell the clauses that make it so. */
export function MatrixPage({ version, matrix }: Page) {
  const shown = useShownMatrix(version, matrix);
  const [cell, setCell] = useState<Cell | null>(null);
  return (
    <Stack component="section" aria-labelledby="matrix" gap="md">
      <Stack gap={4}>
        <Title order={2} id="matrix">
          Who sees what
        </Title>
        <Text maw="72ch" c="dimmed">
          Each cell says the most that people of the agency at the top may see of another agency’s field under this
          version. Open a cell to read its clauses.
        </Text>
      </Stack>
      <MatrixFilters shown={shown} />
      <Legend />
      <Text size="sm" component="output">
        {shown.fields} of {matrix.rows.length} fields, {shown.columns.length} of {matrix.parties.length} agencies
      </Text>
      <MatrixTable shown={shown} open={setCell} />
      <CellClauses version={version} cell={cell} close={() => setCell(null)} />
    </Stack>
  );
}
