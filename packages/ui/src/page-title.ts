import { useDocumentTitle } from "@mantine/hooks";

/** Names the page in the window, its history and a screen reader. Never the name of a person: histories are kept. */
export const usePageTitle = (title: string, product = "Concordat"): void => useDocumentTitle(`${title} – ${product}`);
