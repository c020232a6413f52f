declare module '*.json?after' {
	const messages: Record<string, (values: Record<string, string | number>) => string>;
	export default messages;
}

declare module '*.json?apart' {
	const messages: Record<string, (values: Record<string, string | number>) => string>;
	export default messages;
}

declare module '*.json?ticking' {
	const messages: Record<string, (values: Record<string, string | number>) => string>;
	export default messages;
}

declare module '*.json?rating' {
	const messages: Record<string, (values: Record<string, string | number>) => string>;
	export default messages;
}

declare module '*.json?taking' {
	const messages: Record<string, (values: Record<string, string | number>) => string>;
	export default messages;
}

declare module '@messageformat/core/compile-module' {
	import type MessageFormat from '@messageformat/core';
	/** A catalogue → the code of a module of functions. */
	export default function compileModule(format: MessageFormat, messages: Record<string, string>): string;
}
