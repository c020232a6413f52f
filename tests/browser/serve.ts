/** `npm start` as the tests need it: on a port of its own, until they are done. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Started {
	address: string;
	stop: () => void;
}

/** Resolves once the address is printed; rejects with what was printed where it never is. `words`: further arguments. */
export function start(port: number, ...words: string[]): Promise<Started> {
	const root = join(import.meta.dirname, '../..');
	const child: ChildProcess = spawn(process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), 'src/cli/start.ts', ...words], {
		cwd: root,
		env: { ...process.env, PORT: String(port) }
	});
	return new Promise((resolve, reject) => {
		let said = '';
		const hear = (data: unknown): void => {
			said += String(data);
			const address = /stands at (http:\/\/\S+\/)/.exec(said)?.[1];
			if (address) resolve({ address, stop: () => child.kill() });
		};
		child.stdout?.on('data', hear);
		child.stderr?.on('data', hear);
		child.on('exit', () => reject(new Error(`The preview LMS did not start. It said:\n${said}`)));
	});
}

/** Before all tests; what comes back ends it. */
export default async function serve(): Promise<() => void> {
	const { address, stop } = await start(Number(process.env.CLAUSEWISE_TEST_PORT ?? 4873));
	process.env.CLAUSEWISE_ADDRESS = address;
	return stop;
}
