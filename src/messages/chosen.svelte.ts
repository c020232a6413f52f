/** Messages by key, compiled. */
export type Catalogue = Partial<Record<string, (values: Record<string, string | number>) => string>>;

let words = $state.raw<Catalogue>({});

/** The words of the language that was chosen; none where that is English. Whatever reads them is drawn again when another is chosen. */
export const chosen = (): Catalogue => words;

export const choose = (others: Catalogue): void => {
	words = others;
};
