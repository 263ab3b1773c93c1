import { createRoute, useNavigate } from "@tanstack/react-router";
import { MyCases } from "../features/my-cases/my-cases.tsx";
import { ToAllocate } from "../features/to-allocate/to-allocate.tsx";
import { signedInRoute } from "./signed-in.tsx";

/** What stands in the address: never what is searched for. */
interface Listing {
  readonly sort?: "name";
  readonly kind?: string;
  readonly stage?: string;
}

const word = (given: unknown): string | undefined =>
  typeof given === "string" && /^[A-Za-z0-9]{1,64}$/.test(given) ? given : undefined;

export const myCasesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/",
  validateSearch: ({ sort, kind, stage }): Listing => listing(sort === "name", word(kind), word(stage)),
  component: Page,
});

const listing = (byName: boolean, kind: string | undefined, stage: string | undefined): Listing => ({
  ...(byName && { sort: "name" }),
  ...(kind && { kind }),
  ...(stage && { stage }),
});

function Page() {
  const navigate = useNavigate();
  const { sort = "opened", kind = "", stage = "" } = myCasesRoute.useSearch();
  return (
    <MyCases
      filters={{ sort, caseType: kind, stage }}
      onFilters={(chosen) =>
        void navigate({
          to: "/",
          search: listing(chosen.sort === "name", chosen.caseType, chosen.stage),
          replace: true,
        })
      }
    >
      <ToAllocate />
    </MyCases>
  );
}
