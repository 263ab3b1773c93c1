import { Drawer, Text } from "@mantine/core";
import { ClauseProse } from "../../lib/clause-prose.tsx";
import type { ShownVersion } from "../../lib/words.ts";
import type { Cell } from "./matrix-table.tsx";

interface Opened {
  readonly version: ShownVersion;
  readonly cell: Cell | null;
  readonly close: () => void;
}

/** The clauses behind a cell. */
export function CellClauses({ version, cell, close }: Opened) {
  return (
    <Drawer
      opened={cell !== null}
      onClose={close}
      position="right"
      size="lg"
      title={cell ? `${cell.field}, as ${cell.party} sees it` : ""}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {cell && (
        <>
          <Text size="sm" c="dimmed" mb="md">
            {cell.entries.length === 1
              ? "One clause decides this."
              : `${cell.entries.length} clauses speak of it. What withholds goes before what shares.`}
          </Text>
          {cell.entries.map(({ clause, effect }) => {
            const words = version.words.find(({ id }) => id === clause);
            return words && <ClauseProse key={clause} words={words} effect={effect} />;
          })}
        </>
      )}
    </Drawer>
  );
}
