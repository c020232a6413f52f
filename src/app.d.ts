import '@sveltejs/kit';

declare module '*.json?after' {
	const messages: Record<string, (values: Record<string, string | number>) => string>;
	export default messages;
}
