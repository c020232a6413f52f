/** A text → the clipboard. False where that is refused: a page that did not come by https has none, and a frame may be forbidden it. `select`: shows what to copy by hand. */
export async function copy(text: string, select: () => void): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		select();
		return false;
	}
}

/** Selects all that an element shows, and leads the eye to it. */
export function selectAll(element: HTMLElement): void {
	if (element instanceof HTMLTextAreaElement) element.select();
	else window.getSelection()?.selectAllChildren(element);
	element.scrollIntoView({ block: 'nearest' });
}

/** Hands the learner a file. It is made when it is asked for, and needs no address of its own. */
export function save(text: string, type: string, name: string): void {
	const address = URL.createObjectURL(new Blob([text], { type }));
	Object.assign(document.createElement('a'), { href: address, download: name }).click();
	URL.revokeObjectURL(address);
}
