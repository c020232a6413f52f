/** Words in lines of at most so many characters; a longer word is broken. */
export function wrapped(text: string, most: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text
		.split(/\s+/)
		.filter(Boolean)
		.flatMap((one) => broken(one, most))) {
		if (line && line.length + 1 + word.length > most) {
			lines.push(line);
			line = word;
		} else line = line ? `${line} ${word}` : word;
	}
	return line ? [...lines, line] : lines;
}

/** Between whole characters, never within one. */
function broken(word: string, most: number): string[] {
	const letters = Array.from(word);
	const parts: string[] = [];
	for (let at = 0; at < letters.length; at += most) parts.push(letters.slice(at, at + most).join(''));
	return parts;
}
